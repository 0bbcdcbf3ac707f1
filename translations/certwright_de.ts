<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>certwright::Desktop</name>
    <message>
        <source>Certificates for your servers: made, deployed and renewed.</source>
        <translation>Zertifikate für Ihre Server: erstellt, bereitgestellt und erneuert.</translation>
    </message>
    <message>
        <source>The folder of the store, instead of the usual one.</source>
        <translation>Der Ordner des Bestands, statt des üblichen.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>certwright::ErrorText</name>
    <message>
        <source>{name} is neither a host name, an address nor an e-mail address.</source>
        <translation>{name} ist weder ein Hostname noch eine Adresse noch eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write it like shop.example.org, *.example.org, 192.0.2.7 or you@example.org.</source>
        <translation>Schreiben Sie den Namen wie shop.example.org, *.example.org, 192.0.2.7 oder you@example.org.</translation>
    </message>
    <message>
        <source>A name isn&apos;t valid.</source>
        <translation>Ein Name ist nicht gültig.</translation>
    </message>
    <message>
        <source>The {object} needs a name.</source>
        <translation>Es fehlt ein Name ({object}).</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie einen an.</translation>
    </message>
    <message>
        <source>The preset {preset} needs file names of your own.</source>
        <translation>Die Vorlage {preset} braucht eigene Dateinamen von Ihnen.</translation>
    </message>
    <message>
        <source>Say which files it is to write.</source>
        <translation>Geben Sie an, welche Dateien geschrieben werden sollen.</translation>
    </message>
    <message>
        <source>There is no name to issue for.</source>
        <translation>Es gibt keinen Namen, für den ausgestellt werden könnte.</translation>
    </message>
    <message>
        <source>Give at least one host name or address.</source>
        <translation>Geben Sie mindestens einen Hostnamen oder eine Adresse an.</translation>
    </message>
    <message>
        <source>The authority {authority} may not sign for {name}.</source>
        <translation>Die Zertifizierungsstelle {authority} darf nicht für {name} signieren.</translation>
    </message>
    <message>
        <source>Use an authority whose limits allow the name, or leave the name out.</source>
        <translation>Verwenden Sie eine Zertifizierungsstelle, deren Grenzen den Namen erlauben, oder lassen Sie den Namen weg.</translation>
    </message>
    <message>
        <source>{name} lies outside what the authority may sign for.</source>
        <translation>{name} liegt außerhalb dessen, wofür die Zertifizierungsstelle signieren darf.</translation>
    </message>
    <message>
        <source>Use an authority whose limits allow the name.</source>
        <translation>Verwenden Sie eine Zertifizierungsstelle, deren Grenzen den Namen erlauben.</translation>
    </message>
    <message>
        <source>A name lies outside what the authority may sign for.</source>
        <translation>Ein Name liegt außerhalb dessen, wofür die Zertifizierungsstelle signieren darf.</translation>
    </message>
    <message>
        <source>Use an authority whose limits allow it.</source>
        <translation>Verwenden Sie eine Zertifizierungsstelle, deren Grenzen ihn erlauben.</translation>
    </message>
    <message>
        <source>Leave it out, or choose a profile that fits it.</source>
        <translation>Lassen Sie den Namen weg, oder wählen Sie ein Profil, das zu ihm passt.</translation>
    </message>
    <message>
        <source>{name} can&apos;t stand in a certificate of this kind.</source>
        <translation>{name} kann in einem Zertifikat dieser Art nicht stehen.</translation>
    </message>
    <message>
        <source>A name can&apos;t stand in a certificate of this kind.</source>
        <translation>Ein Name kann in einem Zertifikat dieser Art nicht stehen.</translation>
    </message>
    <message>
        <source>The subject&apos;s part {value} is too long: at most {limit} characters fit.</source>
        <translation>Der Teil {value} des Inhabers ist zu lang: Höchstens {limit} Zeichen passen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t a valid part of a subject.</source>
        <translation>{value} ist kein gültiger Teil eines Inhabers.</translation>
    </message>
    <message>
        <source>Write it like CN=Office CA,O=Example,C=DE.</source>
        <translation>Schreiben Sie ihn wie CN=Office CA,O=Example,C=DE.</translation>
    </message>
    <message>
        <source>The subject isn&apos;t valid.</source>
        <translation>Der Inhaber ist nicht gültig.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t a kind of key that can be made here.</source>
        <translation>{value} ist kein Schlüsseltyp, der hier erzeugt werden kann.</translation>
    </message>
    <message>
        <source>Choose one of ec-p256, ec-p384, ec-p521, ed25519, rsa-2048, rsa-3072 and rsa-4096.</source>
        <translation>Wählen Sie ec-p256, ec-p384, ec-p521, ed25519, rsa-2048, rsa-3072 oder rsa-4096.</translation>
    </message>
    <message>
        <source>The certificate&apos;s kind of key isn&apos;t known here.</source>
        <translation>Der Schlüsseltyp des Zertifikats ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose another kind of key.</source>
        <translation>Wählen Sie einen anderen Schlüsseltyp.</translation>
    </message>
    <message>
        <source>{preset} can&apos;t use a key of the kind {value}.</source>
        <translation>{preset} kann keinen Schlüssel vom Typ {value} verwenden.</translation>
    </message>
    <message>
        <source>Issue the certificate again with another kind of key, P-256 for example.</source>
        <translation>Stellen Sie das Zertifikat mit einem anderen Schlüsseltyp neu aus, zum Beispiel P-256.</translation>
    </message>
    <message>
        <source>A key of the kind {key} doesn&apos;t suit this certificate.</source>
        <translation>Ein Schlüssel vom Typ {key} passt nicht zu diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Choose another kind: P-256 is taken everywhere.</source>
        <translation>Wählen Sie einen anderen Typ: P-256 wird überall akzeptiert.</translation>
    </message>
    <message>
        <source>That kind of key doesn&apos;t suit this certificate.</source>
        <translation>Dieser Schlüsseltyp passt nicht zu diesem Zertifikat.</translation>
    </message>
    <message>
        <source>The key doesn&apos;t belong to the certificate {certificate}.</source>
        <translation>Der Schlüssel gehört nicht zum Zertifikat {certificate}.</translation>
    </message>
    <message>
        <source>Use the key that the certificate was issued for.</source>
        <translation>Verwenden Sie den Schlüssel, für den das Zertifikat ausgestellt wurde.</translation>
    </message>
    <message>
        <source>The key doesn&apos;t belong to the authority {authority}.</source>
        <translation>Der Schlüssel gehört nicht zur Zertifizierungsstelle {authority}.</translation>
    </message>
    <message>
        <source>Use the authority&apos;s own key.</source>
        <translation>Verwenden Sie den Schlüssel der Zertifizierungsstelle selbst.</translation>
    </message>
    <message>
        <source>Key and certificate in {file} don&apos;t belong together.</source>
        <translation>Schlüssel und Zertifikat in {file} gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Key and certificate don&apos;t belong together.</source>
        <translation>Schlüssel und Zertifikat gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>{value} days are too long: at most {limit} are accepted.</source>
        <translation>{value} Tage sind zu lang: Höchstens {limit} werden akzeptiert.</translation>
    </message>
    <message>
        <source>Choose fewer days.</source>
        <translation>Wählen Sie weniger Tage.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t a length of time that can be used here.</source>
        <translation>{value} ist keine Zeitspanne, die hier verwendet werden kann.</translation>
    </message>
    <message>
        <source>Write it like 30d, 12h or 33%.</source>
        <translation>Schreiben Sie sie wie 30d, 12h oder 33%.</translation>
    </message>
    <message>
        <source>The certificate would outlive its authority {authority}.</source>
        <translation>Das Zertifikat wäre länger gültig als seine Zertifizierungsstelle {authority}.</translation>
    </message>
    <message>
        <source>Choose fewer days, or renew the authority first.</source>
        <translation>Wählen Sie weniger Tage, oder erneuern Sie zuerst die Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The certificate would end before it begins, or last too long.</source>
        <translation>Das Zertifikat würde enden, bevor es beginnt, oder zu lange gelten.</translation>
    </message>
    <message>
        <source>Choose another number of days.</source>
        <translation>Wählen Sie eine andere Anzahl von Tagen.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t a profile.</source>
        <translation>{value} ist kein Profil.</translation>
    </message>
    <message>
        <source>Choose one of tls-server, tls-client, tls-server-client, s-mime and code-signing.</source>
        <translation>Wählen Sie tls-server, tls-client, tls-server-client, s-mime oder code-signing.</translation>
    </message>
    <message>
        <source>That isn&apos;t a profile.</source>
        <translation>Das ist kein Profil.</translation>
    </message>
    <message>
        <source>The certificate in {file} can&apos;t be used.</source>
        <translation>Das Zertifikat in {file} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Get it again from where it came.</source>
        <translation>Holen Sie es erneut von dort, woher es kam.</translation>
    </message>
    <message>
        <source>The certificate {certificate} can&apos;t be used.</source>
        <translation>Das Zertifikat {certificate} kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be used.</source>
        <translation>Das Zertifikat kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The certificate {certificate} has expired.</source>
        <translation>Das Zertifikat {certificate} ist abgelaufen.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Erneuern Sie es.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate {certificate} isn&apos;t valid yet; this computer&apos;s clock says {since}.</source>
        <translation>Das Zertifikat {certificate} ist noch nicht gültig; die Uhr dieses Computers zeigt {since}.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate {certificate} isn&apos;t valid yet.</source>
        <translation>Das Zertifikat {certificate} ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>Wait until it is, and check the clock of this computer.</source>
        <translation>Warten Sie, bis es gültig ist, und prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid yet.</source>
        <translation>Das Zertifikat ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The chain from {certificate} to a root has a gap: its issuer&apos;s certificate isn&apos;t here.</source>
        <translation>Die Kette von {certificate} zu einem Stammzertifikat hat eine Lücke: Das Zertifikat des Ausstellers ist nicht hier.</translation>
    </message>
    <message>
        <source>Import the issuer&apos;s certificates, then try again.</source>
        <translation>Importieren Sie die Zertifikate des Ausstellers, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The chain to a root has a gap: an issuer&apos;s certificate isn&apos;t here, or isn&apos;t trusted.</source>
        <translation>Die Kette zu einem Stammzertifikat hat eine Lücke: Das Zertifikat eines Ausstellers ist nicht hier, oder ihm wird nicht vertraut.</translation>
    </message>
    <message>
        <source>{certificate} doesn&apos;t belong to a valid chain.</source>
        <translation>{certificate} gehört zu keiner gültigen Kette.</translation>
    </message>
    <message>
        <source>Check the issuer&apos;s certificates.</source>
        <translation>Prüfen Sie die Zertifikate des Ausstellers.</translation>
    </message>
    <message>
        <source>{authority} isn&apos;t an authority: its certificate may not sign others.</source>
        <translation>{authority} ist keine Zertifizierungsstelle: Das Zertifikat darf keine anderen signieren.</translation>
    </message>
    <message>
        <source>Choose another authority.</source>
        <translation>Wählen Sie eine andere Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The chain of certificates isn&apos;t valid.</source>
        <translation>Die Zertifikatskette ist nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t made out for {name}.</source>
        <translation>Das Zertifikat ist nicht auf {name} ausgestellt.</translation>
    </message>
    <message>
        <source>Issue one that covers the name.</source>
        <translation>Stellen Sie eines aus, das den Namen abdeckt.</translation>
    </message>
    <message>
        <source>The certificate isn&apos;t made out for that name.</source>
        <translation>Das Zertifikat ist nicht auf diesen Namen ausgestellt.</translation>
    </message>
    <message>
        <source>The certificate {certificate} was revoked.</source>
        <translation>Das Zertifikat {certificate} wurde widerrufen.</translation>
    </message>
    <message>
        <source>Issue a new one.</source>
        <translation>Stellen Sie ein neues aus.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>Das Zertifikat wurde widerrufen.</translation>
    </message>
    <message>
        <source>The certificate request in {file} isn&apos;t valid.</source>
        <translation>Die Zertifikatsanforderung in {file} ist nicht gültig.</translation>
    </message>
    <message>
        <source>Ask for a new one.</source>
        <translation>Bitten Sie um eine neue.</translation>
    </message>
    <message>
        <source>The certificate request isn&apos;t valid, or isn&apos;t signed by its own key.</source>
        <translation>Die Zertifikatsanforderung ist nicht gültig, oder sie ist nicht mit ihrem eigenen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>A cryptographic step failed.</source>
        <translation>Ein kryptografischer Schritt ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the log says more.</source>
        <translation>Versuchen Sie es erneut; wenn es dabei bleibt, steht mehr im Protokoll.</translation>
    </message>
    <message>
        <source>There is no preset called {preset}.</source>
        <translation>Es gibt keine Vorlage namens {preset}.</translation>
    </message>
    <message>
        <source>Choose one of: {candidates}.</source>
        <translation>Wählen Sie eine von diesen: {candidates}.</translation>
    </message>
    <message>
        <source>Look at the list of presets.</source>
        <translation>Sehen Sie in der Liste der Vorlagen nach.</translation>
    </message>
    <message>
        <source>There is no such preset.</source>
        <translation>Diese Vorlage gibt es nicht.</translation>
    </message>
    <message>
        <source>The preset in {file} isn&apos;t valid: look at {name}.</source>
        <translation>Die Vorlage in {file} ist nicht gültig: Sehen Sie sich {name} an.</translation>
    </message>
    <message>
        <source>Mend the file, or remove it.</source>
        <translation>Korrigieren Sie die Datei, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The preset in {file} isn&apos;t valid.</source>
        <translation>Die Vorlage in {file} ist nicht gültig.</translation>
    </message>
    <message>
        <source>A preset isn&apos;t valid.</source>
        <translation>Eine Vorlage ist nicht gültig.</translation>
    </message>
    <message>
        <source>Mend its file, or remove it.</source>
        <translation>Korrigieren Sie ihre Datei, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The preset needs to know: {name}.</source>
        <translation>Die Vorlage braucht eine Angabe: {name}.</translation>
    </message>
    <message>
        <source>Set {name} for this deployment.</source>
        <translation>Legen Sie {name} für diese Bereitstellung fest.</translation>
    </message>
    <message>
        <source>The preset needs to know more.</source>
        <translation>Die Vorlage braucht weitere Angaben.</translation>
    </message>
    <message>
        <source>Answer what it asks for.</source>
        <translation>Beantworten Sie, wonach sie fragt.</translation>
    </message>
    <message>
        <source>The folder {folder} already belongs to the deployment {target}.</source>
        <translation>Der Ordner {folder} gehört schon zur Bereitstellung {target}.</translation>
    </message>
    <message>
        <source>Choose another folder, or change that deployment.</source>
        <translation>Wählen Sie einen anderen Ordner, oder ändern Sie diese Bereitstellung.</translation>
    </message>
    <message>
        <source>That folder already belongs to the deployment {target}.</source>
        <translation>Dieser Ordner gehört schon zur Bereitstellung {target}.</translation>
    </message>
    <message>
        <source>That folder already belongs to another deployment.</source>
        <translation>Dieser Ordner gehört schon zu einer anderen Bereitstellung.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>What lies in {folder} is newer than the certificate that was to be put there.</source>
        <translation>Was in {folder} liegt, ist neuer als das Zertifikat, das dorthin sollte.</translation>
    </message>
    <message>
        <source>Look whether the store is an old copy. To put the older one there all the same, force it.</source>
        <translation>Prüfen Sie, ob der Bestand eine alte Kopie ist. Um trotzdem das ältere dorthin zu legen, erzwingen Sie es.</translation>
    </message>
    <message>
        <source>What lies there is newer than the certificate that was to be put there.</source>
        <translation>Was dort liegt, ist neuer als das Zertifikat, das dorthin sollte.</translation>
    </message>
    <message>
        <source>Somebody else changed {file} in the folder {folder}.</source>
        <translation>Jemand anders hat {file} im Ordner {folder} geändert.</translation>
    </message>
    <message>
        <source>Look at what was changed. To replace it all the same, force it.</source>
        <translation>Sehen Sie nach, was geändert wurde. Um es trotzdem zu ersetzen, erzwingen Sie es.</translation>
    </message>
    <message>
        <source>Somebody else changed what Certwright put into {folder}.</source>
        <translation>Jemand anders hat geändert, was Certwright in {folder} abgelegt hat.</translation>
    </message>
    <message>
        <source>Somebody else changed what Certwright put there.</source>
        <translation>Jemand anders hat geändert, was Certwright dort abgelegt hat.</translation>
    </message>
    <message>
        <source>The server refuses its configuration with the new certificate: {program} failed.</source>
        <translation>Der Server lehnt seine Konfiguration mit dem neuen Zertifikat ab: {program} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Mend what it names, then deploy again.</source>
        <translation>Beheben Sie, was gemeldet wird, und stellen Sie dann erneut bereit.</translation>
    </message>
    <message>
        <source>The server refuses its configuration with the new certificate.</source>
        <translation>Der Server lehnt seine Konfiguration mit dem neuen Zertifikat ab.</translation>
    </message>
    <message>
        <source>The server couldn&apos;t be told of the new certificate: {program} failed.</source>
        <translation>Dem Server konnte das neue Zertifikat nicht mitgeteilt werden: {program} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server couldn&apos;t be told of the new certificate.</source>
        <translation>Dem Server konnte das neue Zertifikat nicht mitgeteilt werden.</translation>
    </message>
    <message>
        <source>The service {name} doesn&apos;t run any more.</source>
        <translation>Der Dienst {name} läuft nicht mehr.</translation>
    </message>
    <message>
        <source>Look at its log, and start it.</source>
        <translation>Sehen Sie in sein Protokoll, und starten Sie ihn.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t run any more.</source>
        <translation>Der Server läuft nicht mehr.</translation>
    </message>
    <message>
        <source>{address} serves another certificate ({certificate}) than the one deployed.</source>
        <translation>{address} liefert ein anderes Zertifikat aus ({certificate}) als das bereitgestellte.</translation>
    </message>
    <message>
        <source>Check that the server reads its files from the deployment&apos;s folder, then reload it.</source>
        <translation>Prüfen Sie, ob der Server seine Dateien aus dem Ordner der Bereitstellung liest, und laden Sie ihn dann neu.</translation>
    </message>
    <message>
        <source>{host} serves another certificate than the one deployed.</source>
        <translation>{host} liefert ein anderes Zertifikat aus als das bereitgestellte.</translation>
    </message>
    <message>
        <source>The server serves another certificate than the one deployed.</source>
        <translation>Der Server liefert ein anderes Zertifikat aus als das bereitgestellte.</translation>
    </message>
    <message>
        <source>Check that it reads its files from the deployment&apos;s folder, then reload it.</source>
        <translation>Prüfen Sie, ob er seine Dateien aus dem Ordner der Bereitstellung liest, und laden Sie ihn dann neu.</translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached.</source>
        <translation>{address} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that the server runs and listens there.</source>
        <translation>Prüfen Sie, ob der Server läuft und dort auf Verbindungen wartet.</translation>
    </message>
    <message>
        <source>{host} can&apos;t be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the name, and that the server runs.</source>
        <translation>Prüfen Sie den Namen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check that it runs and listens.</source>
        <translation>Prüfen Sie, ob er läuft und auf Verbindungen wartet.</translation>
    </message>
    <message>
        <source>The new certificate wasn&apos;t accepted, so {folder} holds the one before again.</source>
        <translation>Das neue Zertifikat wurde nicht angenommen, deshalb enthält {folder} wieder das vorherige.</translation>
    </message>
    <message>
        <source>The new certificate wasn&apos;t accepted, so the one before is back in place.</source>
        <translation>Das neue Zertifikat wurde nicht angenommen, deshalb ist wieder das vorherige an seinem Platz.</translation>
    </message>
    <message>
        <source>The deployment {target} has nothing kept under the number {value}.</source>
        <translation>Die Bereitstellung {target} hat unter der Nummer {value} nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Look at what it keeps, and choose one of those.</source>
        <translation>Sehen Sie nach, was sie aufbewahrt, und wählen Sie davon etwas aus.</translation>
    </message>
    <message>
        <source>{file} of the kept files number {value} is gone.</source>
        <translation>{file} aus dem aufbewahrten Stand Nummer {value} ist verschwunden.</translation>
    </message>
    <message>
        <source>Deploy the current certificate again.</source>
        <translation>Stellen Sie das aktuelle Zertifikat erneut bereit.</translation>
    </message>
    <message>
        <source>There is nothing kept under the number {value}.</source>
        <translation>Unter der Nummer {value} ist nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Look at what is kept, and choose one of those.</source>
        <translation>Sehen Sie nach, was aufbewahrt ist, und wählen Sie davon etwas aus.</translation>
    </message>
    <message>
        <source>The deployment {target} has nothing before the current files to go back to.</source>
        <translation>Die Bereitstellung {target} hat vor den aktuellen Dateien nichts, wohin sie zurückkehren könnte.</translation>
    </message>
    <message>
        <source>There is nothing before the current files to go back to.</source>
        <translation>Vor den aktuellen Dateien gibt es nichts, wohin sich zurückkehren ließe.</translation>
    </message>
    <message>
        <source>Nobody tells the server of {folder} when its certificate is new (deployment {target}).</source>
        <translation>Niemand teilt dem Server von {folder} mit, wenn sein Zertifikat neu ist (Bereitstellung {target}).</translation>
    </message>
    <message>
        <source>Give the deployment a command that reloads the server.</source>
        <translation>Geben Sie der Bereitstellung einen Befehl, der den Server neu lädt.</translation>
    </message>
    <message>
        <source>Nobody tells the server when its certificate is new.</source>
        <translation>Niemand teilt dem Server mit, wenn sein Zertifikat neu ist.</translation>
    </message>
    <message>
        <source>The server&apos;s configuration was broken before anything was changed: {program} failed.</source>
        <translation>Die Konfiguration des Servers war schon fehlerhaft, bevor etwas geändert wurde: {program} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server&apos;s configuration was broken before anything was changed.</source>
        <translation>Die Konfiguration des Servers war schon fehlerhaft, bevor etwas geändert wurde.</translation>
    </message>
    <message>
        <source>{preset} can&apos;t see the folder {folder}: its service hides {value}.</source>
        <translation>{preset} sieht den Ordner {folder} nicht: Der Dienst verbirgt {value}.</translation>
    </message>
    <message>
        <source>Choose a folder outside, below /etc for example.</source>
        <translation>Wählen Sie einen Ordner außerhalb, zum Beispiel unter /etc.</translation>
    </message>
    <message>
        <source>The service can&apos;t see the folder {folder}.</source>
        <translation>Der Dienst sieht den Ordner {folder} nicht.</translation>
    </message>
    <message>
        <source>Choose a folder outside home folders, below /etc for example.</source>
        <translation>Wählen Sie einen Ordner außerhalb der Benutzerordner, zum Beispiel unter /etc.</translation>
    </message>
    <message>
        <source>The service can&apos;t see that folder.</source>
        <translation>Der Dienst sieht diesen Ordner nicht.</translation>
    </message>
    <message>
        <source>{owner} may not pass through the folder {folder}.</source>
        <translation>{owner} darf den Ordner {folder} nicht durchqueren.</translation>
    </message>
    <message>
        <source>Let it: chmod o+x {folder}, or choose another folder.</source>
        <translation>Erlauben Sie es: chmod o+x {folder}, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The service&apos;s account may not pass through the folder {folder}.</source>
        <translation>Das Konto des Dienstes darf den Ordner {folder} nicht durchqueren.</translation>
    </message>
    <message>
        <source>The service&apos;s account may not pass through a folder above.</source>
        <translation>Das Konto des Dienstes darf einen darüberliegenden Ordner nicht durchqueren.</translation>
    </message>
    <message>
        <source>systemd doesn&apos;t run here, so the service {name} can&apos;t be reloaded by it.</source>
        <translation>systemd läuft hier nicht, deshalb kann es den Dienst {name} nicht neu laden.</translation>
    </message>
    <message>
        <source>systemd doesn&apos;t run here.</source>
        <translation>systemd läuft hier nicht.</translation>
    </message>
    <message>
        <source>There is no service called {name} on this computer.</source>
        <translation>Auf diesem Computer gibt es keinen Dienst namens {name}.</translation>
    </message>
    <message>
        <source>Install the server first, or give the deployment a command of your own.</source>
        <translation>Installieren Sie zuerst den Server, oder geben Sie der Bereitstellung einen eigenen Befehl.</translation>
    </message>
    <message>
        <source>There is no such service on this computer.</source>
        <translation>Diesen Dienst gibt es auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>You may not run {program} as the preset would.</source>
        <translation>Sie dürfen {program} nicht so ausführen, wie es die Vorlage tun würde.</translation>
    </message>
    <message>
        <source>Run this as root, or give the deployment a command of your own.</source>
        <translation>Führen Sie dies als root aus, oder geben Sie der Bereitstellung einen eigenen Befehl.</translation>
    </message>
    <message>
        <source>You may not run the preset&apos;s command.</source>
        <translation>Sie dürfen den Befehl der Vorlage nicht ausführen.</translation>
    </message>
    <message>
        <source>Your hook failed: {program}.</source>
        <translation>Ihr Hook ist fehlgeschlagen: {program}.</translation>
    </message>
    <message>
        <source>Mend it, then deploy again.</source>
        <translation>Beheben Sie den Fehler, und stellen Sie dann erneut bereit.</translation>
    </message>
    <message>
        <source>Your hook failed.</source>
        <translation>Ihr Hook ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It isn&apos;t known where the server listens, so nobody looked at what it serves.</source>
        <translation>Es ist nicht bekannt, wo der Server auf Verbindungen wartet, deshalb hat niemand geprüft, was er ausliefert.</translation>
    </message>
    <message>
        <source>Give the deployment an address to look at, like shop.example.org:443.</source>
        <translation>Geben Sie der Bereitstellung eine Adresse zum Prüfen, zum Beispiel shop.example.org:443.</translation>
    </message>
    <message>
        <source>{preset} reads its files by itself, or has no command that could reload it here.</source>
        <translation>{preset} liest die Dateien von selbst, oder es gibt hier keinen Befehl zum Neuladen.</translation>
    </message>
    <message>
        <source>If it doesn&apos;t, give the deployment a command that reloads it.</source>
        <translation>Wenn nicht, geben Sie der Bereitstellung einen Befehl zum Neuladen.</translation>
    </message>
    <message>
        <source>The service {name} wasn&apos;t reloaded, since it doesn&apos;t run here.</source>
        <translation>Der Dienst {name} wurde nicht neu geladen, weil er hier nicht läuft.</translation>
    </message>
    <message>
        <source>It reads the new files when it starts.</source>
        <translation>Er liest die neuen Dateien, wenn er startet.</translation>
    </message>
    <message>
        <source>The server wasn&apos;t reloaded.</source>
        <translation>Der Server wurde nicht neu geladen.</translation>
    </message>
    <message>
        <source>Reload it yourself, or give the deployment a command that does.</source>
        <translation>Laden Sie ihn selbst neu, oder geben Sie der Bereitstellung einen Befehl, der das tut.</translation>
    </message>
    <message>
        <source>Something went wrong: %1.</source>
        <translation>Etwas ist schiefgegangen: %1.</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Die Meldung lautet: %1</translation>
    </message>
    <message>
        <source>Trying again makes sense from %1 on.</source>
        <translation>Ein neuer Versuch lohnt sich ab %1.</translation>
    </message>
    <message>
        <source>The file {file} doesn&apos;t exist.</source>
        <translation>Die Datei {file} existiert nicht.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>A file is missing.</source>
        <translation>Eine Datei fehlt.</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be read.</source>
        <translation>Die Datei {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its permissions and owner.</source>
        <translation>Prüfen Sie Rechte und Eigentümer.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be read.</source>
        <translation>Der Ordner {folder} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A file can&apos;t be read.</source>
        <translation>Eine Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be written.</source>
        <translation>Die Datei {file} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another place.</source>
        <translation>Prüfen Sie die Rechte ihres Ordners, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>A file can&apos;t be written.</source>
        <translation>Eine Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file {file} is too large: more than {limit} bytes.</source>
        <translation>Die Datei {file} ist zu groß: mehr als {limit} Byte.</translation>
    </message>
    <message>
        <source>Check that it is the right one.</source>
        <translation>Prüfen Sie, ob es die richtige ist.</translation>
    </message>
    <message>
        <source>The folder {folder} is too large to go through in one go: the limit is {limit}.</source>
        <translation>Der Ordner {folder} ist zu groß, um ihn in einem Zug zu durchsuchen: Die Grenze liegt bei {limit}.</translation>
    </message>
    <message>
        <source>Choose a smaller folder inside it.</source>
        <translation>Wählen Sie einen kleineren Ordner darin.</translation>
    </message>
    <message>
        <source>The store at {store} is too large for one backup file.</source>
        <translation>Der Bestand in {store} ist zu groß für eine einzige Sicherungsdatei.</translation>
    </message>
    <message>
        <source>Copy its folder while nothing uses it.</source>
        <translation>Kopieren Sie seinen Ordner, während ihn niemand benutzt.</translation>
    </message>
    <message>
        <source>A file is too large.</source>
        <translation>Eine Datei ist zu groß.</translation>
    </message>
    <message>
        <source>{file} isn&apos;t an ordinary file.</source>
        <translation>{file} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Name an ordinary file; what stands there is left alone.</source>
        <translation>Nennen Sie eine gewöhnliche Datei; was dort steht, bleibt unberührt.</translation>
    </message>
    <message>
        <source>What stands there isn&apos;t an ordinary file.</source>
        <translation>Was dort steht, ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Name an ordinary file.</source>
        <translation>Nennen Sie eine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The file {file} already exists, and is left as it is.</source>
        <translation>Die Datei {file} existiert schon und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Wählen Sie einen anderen Namen, oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>Something called {folder} already exists, and is left as it is.</source>
        <translation>Etwas namens {folder} existiert schon und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>A file of that name already exists, and is left as it is.</source>
        <translation>Eine Datei dieses Namens existiert schon und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The file {file} belongs to {owner}, so it can&apos;t be trusted with a secret.</source>
        <translation>Die Datei {file} gehört {owner}, deshalb kann ihr kein Geheimnis anvertraut werden.</translation>
    </message>
    <message>
        <source>Make it yours, readable by nobody else: chown, then chmod 600 {file}</source>
        <translation>Machen Sie sie zu Ihrer, für niemand sonst lesbar: chown, dann chmod 600 {file}</translation>
    </message>
    <message>
        <source>The file {file} holds a secret, but others may read it (mode {value}).</source>
        <translation>Die Datei {file} enthält ein Geheimnis, aber andere dürfen sie lesen (Modus {value}).</translation>
    </message>
    <message>
        <source>Close it: chmod 600 {file}</source>
        <translation>Schließen Sie sie: chmod 600 {file}</translation>
    </message>
    <message>
        <source>The folder {folder} holds secrets, but others may enter it (mode {value}).</source>
        <translation>Der Ordner {folder} enthält Geheimnisse, aber andere dürfen ihn betreten (Modus {value}).</translation>
    </message>
    <message>
        <source>Close it: chmod 700 {folder}</source>
        <translation>Schließen Sie ihn: chmod 700 {folder}</translation>
    </message>
    <message>
        <source>The file {file} holds a secret, but others may read it.</source>
        <translation>Die Datei {file} enthält ein Geheimnis, aber andere dürfen sie lesen.</translation>
    </message>
    <message>
        <source>With the mode {value} anybody could read the private key.</source>
        <translation>Mit dem Modus {value} könnte jeder den privaten Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Choose a mode like 0600 or 0640.</source>
        <translation>Wählen Sie einen Modus wie 0600 oder 0640.</translation>
    </message>
    <message>
        <source>A file that holds a secret may be read by others.</source>
        <translation>Eine Datei, die ein Geheimnis enthält, darf von anderen gelesen werden.</translation>
    </message>
    <message>
        <source>Take away the rights of group and others.</source>
        <translation>Entziehen Sie der Gruppe und allen anderen die Rechte.</translation>
    </message>
    <message>
        <source>The folder {folder} doesn&apos;t exist.</source>
        <translation>Der Ordner {folder} existiert nicht.</translation>
    </message>
    <message>
        <source>Make it, or check the path.</source>
        <translation>Legen Sie ihn an, oder prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The folder of {file} doesn&apos;t exist.</source>
        <translation>Der Ordner von {file} existiert nicht.</translation>
    </message>
    <message>
        <source>The folder doesn&apos;t exist.</source>
        <translation>Der Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be written by you.</source>
        <translation>Sie dürfen in den Ordner {folder} nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or run this as a user who may write there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder führen Sie dies als ein Benutzer aus, der dort schreiben darf.</translation>
    </message>
    <message>
        <source>The folder can&apos;t be written by you.</source>
        <translation>Sie dürfen in den Ordner nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder {folder} (owner {owner}, mode {value}) lets others exchange what lies in it, so no key is put there.</source>
        <translation>Im Ordner {folder} (Eigentümer {owner}, Modus {value}) können andere austauschen, was darin liegt, deshalb kommt kein Schlüssel dorthin.</translation>
    </message>
    <message>
        <source>Choose a folder that only you or root can write, or change its owner and mode.</source>
        <translation>Wählen Sie einen Ordner, in den nur Sie oder root schreiben können, oder ändern Sie seinen Eigentümer und Modus.</translation>
    </message>
    <message>
        <source>The folder {folder} lets others exchange what lies in it, so no key is put there.</source>
        <translation>Im Ordner {folder} können andere austauschen, was darin liegt, deshalb kommt kein Schlüssel dorthin.</translation>
    </message>
    <message>
        <source>Choose a folder that only you or root can write.</source>
        <translation>Wählen Sie einen Ordner, in den nur Sie oder root schreiben können.</translation>
    </message>
    <message>
        <source>The folder of {file} lets others exchange what lies in it.</source>
        <translation>Im Ordner von {file} können andere austauschen, was darin liegt.</translation>
    </message>
    <message>
        <source>The folder lets others exchange what lies in it.</source>
        <translation>In diesem Ordner können andere austauschen, was darin liegt.</translation>
    </message>
    <message>
        <source>{file} in the folder {folder} wasn&apos;t put there by Certwright, so it is left alone.</source>
        <translation>{file} im Ordner {folder} wurde nicht von Certwright dort abgelegt und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or move the file away.</source>
        <translation>Wählen Sie einen leeren Ordner, oder verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>The folder {folder} holds files that Certwright didn&apos;t put there, so it is left alone.</source>
        <translation>Der Ordner {folder} enthält Dateien, die Certwright nicht dort abgelegt hat, und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or move those files away.</source>
        <translation>Wählen Sie einen leeren Ordner, oder verschieben Sie diese Dateien.</translation>
    </message>
    <message>
        <source>The folder holds files that Certwright didn&apos;t put there, so it is left alone.</source>
        <translation>Der Ordner enthält Dateien, die Certwright nicht dort abgelegt hat, und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>{file} is a link, and links aren&apos;t followed here.</source>
        <translation>{file} ist ein Link, und Links wird hier nicht gefolgt.</translation>
    </message>
    <message>
        <source>Name the file that it points to.</source>
        <translation>Nennen Sie die Datei, auf die er zeigt.</translation>
    </message>
    <message>
        <source>{folder} is a link, and links aren&apos;t followed here.</source>
        <translation>{folder} ist ein Link, und Links wird hier nicht gefolgt.</translation>
    </message>
    <message>
        <source>Name the folder that it points to.</source>
        <translation>Nennen Sie den Ordner, auf den er zeigt.</translation>
    </message>
    <message>
        <source>There is a link in the way, and links aren&apos;t followed here.</source>
        <translation>Ein Link ist im Weg, und Links wird hier nicht gefolgt.</translation>
    </message>
    <message>
        <source>Name what it points to.</source>
        <translation>Nennen Sie, worauf er zeigt.</translation>
    </message>
    <message>
        <source>There is no room left to write {file}.</source>
        <translation>Es ist kein Platz mehr, um {file} zu schreiben.</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann erneut. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no room left in {folder}.</source>
        <translation>In {folder} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Reading or writing {file} failed.</source>
        <translation>{file} konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the disk and its file system, then try again.</source>
        <translation>Prüfen Sie den Datenträger und sein Dateisystem, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Reading or writing in {folder} failed.</source>
        <translation>In {folder} konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Lesen oder Schreiben ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>This computer has no user or group called {owner}.</source>
        <translation>Auf diesem Computer gibt es keinen Benutzer und keine Gruppe namens {owner}.</translation>
    </message>
    <message>
        <source>Check the name, or make the account first.</source>
        <translation>Prüfen Sie den Namen, oder legen Sie zuerst das Konto an.</translation>
    </message>
    <message>
        <source>This computer has no such user or group.</source>
        <translation>Diesen Benutzer oder diese Gruppe gibt es auf diesem Computer nicht.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Files can&apos;t be given to {owner} by you.</source>
        <translation>Sie dürfen {owner} keine Dateien übereignen.</translation>
    </message>
    <message>
        <source>Run this as root, or leave the owner as it is.</source>
        <translation>Führen Sie dies als root aus, oder lassen Sie den Eigentümer, wie er ist.</translation>
    </message>
    <message>
        <source>Files can&apos;t be given to that user or group by you.</source>
        <translation>Sie dürfen diesem Benutzer oder dieser Gruppe keine Dateien übereignen.</translation>
    </message>
    <message>
        <source>The program {program} isn&apos;t there.</source>
        <translation>Das Programm {program} ist nicht da.</translation>
    </message>
    <message>
        <source>Install it, or check its path.</source>
        <translation>Installieren Sie es, oder prüfen Sie seinen Pfad.</translation>
    </message>
    <message>
        <source>A program isn&apos;t there.</source>
        <translation>Ein Programm ist nicht da.</translation>
    </message>
    <message>
        <source>The program {program} could be exchanged by others, so it isn&apos;t run.</source>
        <translation>Das Programm {program} könnte von anderen ausgetauscht werden, deshalb wird es nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Let only root or you write it and the folders above it.</source>
        <translation>Sorgen Sie dafür, dass nur root oder Sie das Programm und die Ordner darüber schreiben dürfen.</translation>
    </message>
    <message>
        <source>A program could be exchanged by others, so it isn&apos;t run.</source>
        <translation>Ein Programm könnte von anderen ausgetauscht werden, deshalb wird es nicht ausgeführt.</translation>
    </message>
    <message>
        <source>{program} failed.</source>
        <translation>{program} ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Run it yourself to see more.</source>
        <translation>Führen Sie es selbst aus, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>A program failed.</source>
        <translation>Ein Programm ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>{program} didn&apos;t end within {limit} seconds and was stopped.</source>
        <translation>{program} war nach {limit} Sekunden nicht fertig und wurde gestoppt.</translation>
    </message>
    <message>
        <source>Find out what it waits for, then try again.</source>
        <translation>Finden Sie heraus, worauf es wartet, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{program} didn&apos;t end in time and was stopped.</source>
        <translation>{program} wurde nicht rechtzeitig fertig und wurde gestoppt.</translation>
    </message>
    <message>
        <source>A program didn&apos;t end in time and was stopped.</source>
        <translation>Ein Programm wurde nicht rechtzeitig fertig und wurde gestoppt.</translation>
    </message>
    <message>
        <source>The command {value} can&apos;t be split into words: a quote isn&apos;t closed, or a word is missing.</source>
        <translation>Der Befehl {value} lässt sich nicht in Wörter teilen: Ein Anführungszeichen ist nicht geschlossen, oder ein Wort fehlt.</translation>
    </message>
    <message>
        <source>Write it as in a terminal: words parted by blanks, those with blanks in quotes.</source>
        <translation>Schreiben Sie ihn wie im Terminal: Wörter durch Leerzeichen getrennt, solche mit Leerzeichen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The command can&apos;t be split into words.</source>
        <translation>Der Befehl lässt sich nicht in Wörter teilen.</translation>
    </message>
    <message>
        <source>{file} holds no certificate, key or request that is known here.</source>
        <translation>{file} enthält kein Zertifikat, keinen Schlüssel und keine Anforderung, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>What was given holds no certificate, key or request that is known here.</source>
        <translation>Was angegeben wurde, enthält kein Zertifikat, keinen Schlüssel und keine Anforderung, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>The {object} in {file} is damaged or incomplete.</source>
        <translation>Beschädigt oder unvollständig in {file}: {object}.</translation>
    </message>
    <message>
        <source>Get the file again from where it came.</source>
        <translation>Holen Sie die Datei erneut von dort, woher sie kam.</translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete.</source>
        <translation>{file} ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The {object} is damaged or incomplete.</source>
        <translation>Beschädigt oder unvollständig: {object}.</translation>
    </message>
    <message>
        <source>What was given is damaged or incomplete.</source>
        <translation>Was angegeben wurde, ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The {object} in {file} is of a kind that can&apos;t be read here.</source>
        <translation>In {file} ist etwas von einer Art, die hier nicht gelesen werden kann: {object}.</translation>
    </message>
    <message>
        <source>Convert it with the tool that made it, to PEM for example.</source>
        <translation>Wandeln Sie es mit dem Werkzeug um, das es erzeugt hat, zum Beispiel in PEM.</translation>
    </message>
    <message>
        <source>There are more than {limit} things in one file.</source>
        <translation>Eine Datei enthält mehr als {limit} Dinge.</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>This kind of {object} can&apos;t be used here.</source>
        <translation>Etwas von dieser Art kann hier nicht verwendet werden: {object}.</translation>
    </message>
    <message>
        <source>A key of the kind {key} can&apos;t be written in that format.</source>
        <translation>Ein Schlüssel vom Typ {key} kann in diesem Format nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another format, PKCS#8 for example.</source>
        <translation>Wählen Sie ein anderes Format, zum Beispiel PKCS#8.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t supported here.</source>
        <translation>{value} wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>That format isn&apos;t supported here.</source>
        <translation>Dieses Format wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>{file} asks for so much computing before it opens that it looks like an attack.</source>
        <translation>{file} verlangt vor dem Öffnen so viel Rechenarbeit, dass es nach einem Angriff aussieht.</translation>
    </message>
    <message>
        <source>Export it again with ordinary settings.</source>
        <translation>Exportieren Sie es erneut mit gewöhnlichen Einstellungen.</translation>
    </message>
    <message>
        <source>Opening this asks for so much computing that it looks like an attack.</source>
        <translation>Dies zu öffnen verlangt so viel Rechenarbeit, dass es nach einem Angriff aussieht.</translation>
    </message>
    <message>
        <source>The key {key} has a passphrase of its own.</source>
        <translation>Der Schlüssel {key} hat eine eigene Passphrase.</translation>
    </message>
    <message>
        <source>Give that passphrase.</source>
        <translation>Geben Sie diese Passphrase an.</translation>
    </message>
    <message>
        <source>The key of the authority {authority} has a passphrase of its own.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle {authority} hat eine eigene Passphrase.</translation>
    </message>
    <message>
        <source>The key of {certificate} has a passphrase of its own.</source>
        <translation>Der Schlüssel von {certificate} hat eine eigene Passphrase.</translation>
    </message>
    <message>
        <source>{file} is closed by a passphrase.</source>
        <translation>{file} ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The preset {preset} writes a keystore, which needs a password.</source>
        <translation>Die Vorlage {preset} schreibt einen Keystore, und der braucht ein Passwort.</translation>
    </message>
    <message>
        <source>Give one in a file that only you can read.</source>
        <translation>Geben Sie eines in einer Datei an, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>Eine Passphrase ist nötig.</translation>
    </message>
    <message>
        <source>Give it, or name a file that holds it.</source>
        <translation>Geben Sie sie ein, oder nennen Sie eine Datei, die sie enthält.</translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open {file}.</source>
        <translation>Die Passphrase öffnet {file} nicht.</translation>
    </message>
    <message>
        <source>Check the passphrase, capital letters included.</source>
        <translation>Prüfen Sie die Passphrase, auch die Großbuchstaben.</translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the key of the authority {authority}.</source>
        <translation>Die Passphrase öffnet den Schlüssel der Zertifizierungsstelle {authority} nicht.</translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the key of {certificate}.</source>
        <translation>Die Passphrase öffnet den Schlüssel von {certificate} nicht.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>The passphrase in {file} is empty.</source>
        <translation>Die Passphrase in {file} ist leer.</translation>
    </message>
    <message>
        <source>Put the passphrase into the file&apos;s first line.</source>
        <translation>Schreiben Sie die Passphrase in die erste Zeile der Datei.</translation>
    </message>
    <message>
        <source>The passphrase can&apos;t be kept in a keychain: it must be text of at most {limit} bytes.</source>
        <translation>Die Passphrase kann nicht in einem Schlüsselbund aufbewahrt werden: Sie muss Text von höchstens {limit} Byte sein.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The passphrase is empty, or can&apos;t be used here.</source>
        <translation>Die Passphrase ist leer oder kann hier nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Gestoppt, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>{value} doesn&apos;t fit {option}.</source>
        <translation>{value} passt nicht zu {option}.</translation>
    </message>
    <message>
        <source>Look at the help for what it takes.</source>
        <translation>In der Hilfe steht, was möglich ist.</translation>
    </message>
    <message>
        <source>{value} can&apos;t be used for {name}.</source>
        <translation>{value} kann nicht für {name} verwendet werden.</translation>
    </message>
    <message>
        <source>Leave out line breaks, quotes and other special characters.</source>
        <translation>Lassen Sie Zeilenumbrüche, Anführungszeichen und andere Sonderzeichen weg.</translation>
    </message>
    <message>
        <source>{option} isn&apos;t one of the names that can be used here.</source>
        <translation>{option} ist keiner der Namen, die hier verwendet werden können.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t one of the names that can be used here.</source>
        <translation>{name} ist keiner der Namen, die hier verwendet werden können.</translation>
    </message>
    <message>
        <source>{option} is missing, or doesn&apos;t go with the rest.</source>
        <translation>{option} fehlt oder passt nicht zum Rest.</translation>
    </message>
    <message>
        <source>Look at the help for what goes together.</source>
        <translation>In der Hilfe steht, was zusammengehört.</translation>
    </message>
    <message>
        <source>{value} isn&apos;t what belongs here.</source>
        <translation>{value} gehört nicht hierher.</translation>
    </message>
    <message>
        <source>Check how it is written.</source>
        <translation>Prüfen Sie, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>{file} isn&apos;t a plain file name.</source>
        <translation>{file} ist kein einfacher Dateiname.</translation>
    </message>
    <message>
        <source>Give a name without slashes.</source>
        <translation>Geben Sie einen Namen ohne Schrägstriche an.</translation>
    </message>
    <message>
        <source>That doesn&apos;t go with the preset {preset}.</source>
        <translation>Das passt nicht zur Vorlage {preset}.</translation>
    </message>
    <message>
        <source>Look at what the preset takes, or choose another one.</source>
        <translation>Sehen Sie nach, was die Vorlage annimmt, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The machine {host} can&apos;t be used in this version: only this computer can.</source>
        <translation>Der Rechner {host} kann in dieser Version nicht verwendet werden: nur dieser Computer.</translation>
    </message>
    <message>
        <source>Give a folder on this computer.</source>
        <translation>Geben Sie einen Ordner auf diesem Computer an.</translation>
    </message>
    <message>
        <source>Look at the help for what can be given.</source>
        <translation>In der Hilfe steht, was angegeben werden kann.</translation>
    </message>
    <message>
        <source>What was asked for contradicts itself, or lacks something.</source>
        <translation>Was verlangt wurde, widerspricht sich, oder es fehlt etwas.</translation>
    </message>
    <message>
        <source>Check what you gave, and try again.</source>
        <translation>Prüfen Sie Ihre Angaben, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No certificate matches {certificate}.</source>
        <translation>Kein Zertifikat passt zu {certificate}.</translation>
    </message>
    <message>
        <source>Look at the list of certificates for its name, number or fingerprint.</source>
        <translation>Sehen Sie in der Liste der Zertifikate nach Name, Nummer oder Fingerabdruck.</translation>
    </message>
    <message>
        <source>No authority matches {authority}.</source>
        <translation>Keine Zertifizierungsstelle passt zu {authority}.</translation>
    </message>
    <message>
        <source>Look at the list of authorities for its name or number.</source>
        <translation>Sehen Sie in der Liste der Zertifizierungsstellen nach Name oder Nummer.</translation>
    </message>
    <message>
        <source>No deployment matches {target}.</source>
        <translation>Keine Bereitstellung passt zu {target}.</translation>
    </message>
    <message>
        <source>Look at the list of deployments for its number.</source>
        <translation>Sehen Sie in der Liste der Bereitstellungen nach der Nummer.</translation>
    </message>
    <message>
        <source>The private key {key} isn&apos;t here.</source>
        <translation>Der private Schlüssel {key} ist nicht hier.</translation>
    </message>
    <message>
        <source>Import the key, then try again.</source>
        <translation>Importieren Sie den Schlüssel, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No certificate request matches {request}.</source>
        <translation>Keine Zertifikatsanforderung passt zu {request}.</translation>
    </message>
    <message>
        <source>Look at the list of requests.</source>
        <translation>Sehen Sie in der Liste der Anforderungen nach.</translation>
    </message>
    <message>
        <source>There is no store at {store} yet.</source>
        <translation>In {store} gibt es noch keinen Bestand.</translation>
    </message>
    <message>
        <source>It is made when the first certificate is. If you have one elsewhere, name its place.</source>
        <translation>Er entsteht mit dem ersten Zertifikat. Wenn Sie anderswo einen haben, nennen Sie seinen Ort.</translation>
    </message>
    <message>
        <source>No {object} matches {value}.</source>
        <translation>Nichts passt zu {value} ({object}).</translation>
    </message>
    <message>
        <source>What you named can&apos;t be found.</source>
        <translation>Was Sie genannt haben, ist nicht zu finden.</translation>
    </message>
    <message>
        <source>{certificate} fits more than one certificate: {candidates}.</source>
        <translation>{certificate} passt auf mehr als ein Zertifikat: {candidates}.</translation>
    </message>
    <message>
        <source>Name one by its number or fingerprint.</source>
        <translation>Nennen Sie eines mit Nummer oder Fingerabdruck.</translation>
    </message>
    <message>
        <source>{authority} fits more than one authority: {candidates}.</source>
        <translation>{authority} passt auf mehr als eine Zertifizierungsstelle: {candidates}.</translation>
    </message>
    <message>
        <source>{value} fits more than one: {candidates}.</source>
        <translation>{value} passt auf mehr als eines: {candidates}.</translation>
    </message>
    <message>
        <source>Name one of them exactly.</source>
        <translation>Nennen Sie genau eines davon.</translation>
    </message>
    <message>
        <source>What you named fits more than one.</source>
        <translation>Was Sie genannt haben, passt auf mehr als eines.</translation>
    </message>
    <message>
        <source>Name it by its number.</source>
        <translation>Nennen Sie es mit seiner Nummer.</translation>
    </message>
    <message>
        <source>There is already an authority called {authority}.</source>
        <translation>Es gibt schon eine Zertifizierungsstelle namens {authority}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This certificate is already here, as number {certificate}.</source>
        <translation>Dieses Zertifikat ist schon hier, als Nummer {certificate}.</translation>
    </message>
    <message>
        <source>Use the one that is here.</source>
        <translation>Verwenden Sie das vorhandene.</translation>
    </message>
    <message>
        <source>This certificate request is already here, as number {request}.</source>
        <translation>Diese Zertifikatsanforderung ist schon hier, als Nummer {request}.</translation>
    </message>
    <message>
        <source>The store at {store} isn&apos;t empty.</source>
        <translation>Der Bestand in {store} ist nicht leer.</translation>
    </message>
    <message>
        <source>Choose an empty place, or confirm that it may be replaced.</source>
        <translation>Wählen Sie einen leeren Ort, oder bestätigen Sie, dass er ersetzt werden darf.</translation>
    </message>
    <message>
        <source>The name {name} is used twice.</source>
        <translation>Der Name {name} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>It already exists.</source>
        <translation>Es existiert schon.</translation>
    </message>
    <message>
        <source>This needs a yes, and nobody is there to give it.</source>
        <translation>Hier ist ein Ja nötig, und niemand ist da, um es zu geben.</translation>
    </message>
    <message>
        <source>Run it where it can ask, or confirm it with {option}.</source>
        <translation>Führen Sie es dort aus, wo es fragen kann, oder bestätigen Sie es mit {option}.</translation>
    </message>
    <message>
        <source>This needs your confirmation.</source>
        <translation>Hier ist Ihre Bestätigung nötig.</translation>
    </message>
    <message>
        <source>Confirm it, and try again.</source>
        <translation>Bestätigen Sie es, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{address} didn&apos;t answer in time.</source>
        <translation>{address} hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check that it runs and that no firewall is in between, then try again.</source>
        <translation>Prüfen Sie, ob der Server läuft und keine Firewall dazwischensteht, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Looking up {host} took too long.</source>
        <translation>Die Namensauflösung von {host} hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Check the network and the name server, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und den Nameserver, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no authority called {authority}.</source>
        <translation>Es gibt keine Zertifizierungsstelle namens {authority}.</translation>
    </message>
    <message>
        <source>Look at the list of authorities, or create one.</source>
        <translation>Sehen Sie in der Liste der Zertifizierungsstellen nach, oder erstellen Sie eine.</translation>
    </message>
    <message>
        <source>No authority was chosen to sign it.</source>
        <translation>Es wurde keine Zertifizierungsstelle zum Signieren gewählt.</translation>
    </message>
    <message>
        <source>Choose an authority, or create one.</source>
        <translation>Wählen Sie eine Zertifizierungsstelle, oder erstellen Sie eine.</translation>
    </message>
    <message>
        <source>The key of the authority {authority} isn&apos;t here, so it can&apos;t sign.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle {authority} ist nicht hier, deshalb kann sie nicht signieren.</translation>
    </message>
    <message>
        <source>Import its key, or choose another authority.</source>
        <translation>Importieren Sie ihren Schlüssel, oder wählen Sie eine andere Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The authority&apos;s key isn&apos;t here, so it can&apos;t sign.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle ist nicht hier, deshalb kann sie nicht signieren.</translation>
    </message>
    <message>
        <source>The authority {authority} has expired, so what it signs would not be accepted.</source>
        <translation>Die Zertifizierungsstelle {authority} ist abgelaufen; was sie signiert, würde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Create a new authority, or renew this one.</source>
        <translation>Erstellen Sie eine neue Zertifizierungsstelle, oder erneuern Sie diese.</translation>
    </message>
    <message>
        <source>The authority has expired, so what it signs would not be accepted.</source>
        <translation>Die Zertifizierungsstelle ist abgelaufen; was sie signiert, würde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The authority {authority} may not sign other authorities below it.</source>
        <translation>Die Zertifizierungsstelle {authority} darf keine weiteren Zertifizierungsstellen unter sich signieren.</translation>
    </message>
    <message>
        <source>Create a root whose path length is 1 or more, and sign with that.</source>
        <translation>Erstellen Sie eine Stammzertifizierungsstelle mit einer Pfadlänge von 1 oder mehr, und signieren Sie mit dieser.</translation>
    </message>
    <message>
        <source>The path length may be {limit} at most.</source>
        <translation>Die Pfadlänge darf höchstens {limit} sein.</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>Wählen Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>The chain is longer than an authority in it allows.</source>
        <translation>Die Kette ist länger, als eine Zertifizierungsstelle darin erlaubt.</translation>
    </message>
    <message>
        <source>Sign with an authority whose path length is larger.</source>
        <translation>Signieren Sie mit einer Zertifizierungsstelle, deren Pfadlänge größer ist.</translation>
    </message>
    <message>
        <source>{certificate} is still needed by: {candidates}.</source>
        <translation>{certificate} wird noch gebraucht von: {candidates}.</translation>
    </message>
    <message>
        <source>Remove those first, or confirm that they may go without it.</source>
        <translation>Entfernen Sie zuerst diese, oder bestätigen Sie, dass sie ohne es auskommen sollen.</translation>
    </message>
    <message>
        <source>It is still needed by: {candidates}.</source>
        <translation>Es wird noch gebraucht von: {candidates}.</translation>
    </message>
    <message>
        <source>Remove those first.</source>
        <translation>Entfernen Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Something still needs it.</source>
        <translation>Es wird noch gebraucht.</translation>
    </message>
    <message>
        <source>Remove what depends on it first.</source>
        <translation>Entfernen Sie zuerst, was davon abhängt.</translation>
    </message>
    <message>
        <source>{certificate} can&apos;t be renewed here: it was issued elsewhere, or what is needed for it is gone.</source>
        <translation>{certificate} kann hier nicht erneuert werden: Es wurde anderswo ausgestellt, oder was dafür nötig ist, fehlt.</translation>
    </message>
    <message>
        <source>Issue a new certificate for the same names.</source>
        <translation>Stellen Sie ein neues Zertifikat für dieselben Namen aus.</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be renewed here.</source>
        <translation>Das Zertifikat kann hier nicht erneuert werden.</translation>
    </message>
    <message>
        <source>The certificate {certificate} has been revoked since {since}.</source>
        <translation>Das Zertifikat {certificate} ist seit {since} widerrufen.</translation>
    </message>
    <message>
        <source>The certificate with the serial number {value} was revoked before.</source>
        <translation>Das Zertifikat mit der Seriennummer {value} wurde schon widerrufen.</translation>
    </message>
    <message>
        <source>The certificate was revoked before.</source>
        <translation>Das Zertifikat wurde schon widerrufen.</translation>
    </message>
    <message>
        <source>The store at {store} can&apos;t be read.</source>
        <translation>Der Bestand in {store} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the permissions and owner of its folder.</source>
        <translation>Prüfen Sie Rechte und Eigentümer seines Ordners.</translation>
    </message>
    <message>
        <source>The store in {folder} can&apos;t be read.</source>
        <translation>Der Bestand in {folder} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the permissions and owner of the folder.</source>
        <translation>Prüfen Sie Rechte und Eigentümer des Ordners.</translation>
    </message>
    <message>
        <source>The store can&apos;t be read.</source>
        <translation>Der Bestand kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The store at {store} is damaged.</source>
        <translation>Der Bestand in {store} ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore a backup: the newest lies at {file}.</source>
        <translation>Stellen Sie eine Sicherung wieder her: Die neueste liegt in {file}.</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The store in {file} is damaged.</source>
        <translation>Der Bestand in {file} ist beschädigt.</translation>
    </message>
    <message>
        <source>What the store holds on the deployment {target} is damaged.</source>
        <translation>Was der Bestand über die Bereitstellung {target} enthält, ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore a backup, or make the deployment anew.</source>
        <translation>Stellen Sie eine Sicherung wieder her, oder legen Sie die Bereitstellung neu an.</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>Der Bestand ist beschädigt.</translation>
    </message>
    <message>
        <source>The store at {store} was written by a newer version of Certwright.</source>
        <translation>Der Bestand in {store} wurde von einer neueren Version von Certwright geschrieben.</translation>
    </message>
    <message>
        <source>Update Certwright on this computer.</source>
        <translation>Aktualisieren Sie Certwright auf diesem Computer.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Certwright.</source>
        <translation>{file} wurde von einer neueren Version von Certwright geschrieben.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of Certwright.</source>
        <translation>Der Bestand wurde von einer neueren Version von Certwright geschrieben.</translation>
    </message>
    <message>
        <source>The store at {store} is in use by another program.</source>
        <translation>Der Bestand in {store} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The store is in use by another program.</source>
        <translation>Der Bestand wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The store at {store} lies on a drive where programs can&apos;t exclude each other, a network share for example.</source>
        <translation>Der Bestand in {store} liegt auf einem Laufwerk, auf dem Programme einander nicht ausschließen können, zum Beispiel einer Netzwerkfreigabe.</translation>
    </message>
    <message>
        <source>Move the store to a local disk.</source>
        <translation>Verschieben Sie den Bestand auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>The store lies on a drive where programs can&apos;t exclude each other.</source>
        <translation>Der Bestand liegt auf einem Laufwerk, auf dem Programme einander nicht ausschließen können.</translation>
    </message>
    <message>
        <source>The store at {store} couldn&apos;t do what was asked.</source>
        <translation>Der Bestand in {store} konnte nicht tun, was verlangt wurde.</translation>
    </message>
    <message>
        <source>The store couldn&apos;t do what was asked.</source>
        <translation>Der Bestand konnte nicht tun, was verlangt wurde.</translation>
    </message>
    <message>
        <source>{holder} has been working on this since {since}.</source>
        <translation>{holder} arbeitet seit {since} daran.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>{holder} is working on this.</source>
        <translation>{holder} arbeitet gerade daran.</translation>
    </message>
    <message>
        <source>Another process is working on this.</source>
        <translation>Ein anderer Prozess arbeitet gerade daran.</translation>
    </message>
    <message>
        <source>{file} isn&apos;t a backup that can be restored.</source>
        <translation>{file} ist keine Sicherung, die sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>That isn&apos;t a backup that can be restored.</source>
        <translation>Das ist keine Sicherung, die sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>The store at {store} has no vault yet, so it holds no keys.</source>
        <translation>Der Bestand in {store} hat noch keinen Tresor und enthält deshalb keine Schlüssel.</translation>
    </message>
    <message>
        <source>It is made with the first key.</source>
        <translation>Er entsteht mit dem ersten Schlüssel.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Es gibt noch keinen Tresor.</translation>
    </message>
    <message>
        <source>There is no vault yet, and nothing that could keep its passphrase.</source>
        <translation>Es gibt noch keinen Tresor und nichts, was seine Passphrase aufbewahren könnte.</translation>
    </message>
    <message>
        <source>Open a keychain, type a passphrase, or write a passphrase file with: {option}</source>
        <translation>Öffnen Sie einen Schlüsselbund, geben Sie eine Passphrase ein, oder schreiben Sie eine Passphrasendatei mit: {option}</translation>
    </message>
    <message>
        <source>The vault is locked, so the keys stay closed.</source>
        <translation>Der Tresor ist gesperrt, deshalb bleiben die Schlüssel verschlossen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, type the vault&apos;s passphrase, or give a file that holds it.</source>
        <translation>Entsperren Sie den Schlüsselbund, geben Sie die Passphrase des Tresors ein, oder geben Sie eine Datei an, die sie enthält.</translation>
    </message>
    <message>
        <source>The store at {store} already has a vault.</source>
        <translation>Der Bestand in {store} hat schon einen Tresor.</translation>
    </message>
    <message>
        <source>Change its passphrase instead.</source>
        <translation>Ändern Sie stattdessen seine Passphrase.</translation>
    </message>
    <message>
        <source>There is already a vault.</source>
        <translation>Es gibt schon einen Tresor.</translation>
    </message>
    <message>
        <source>What {file} holds doesn&apos;t open the vault.</source>
        <translation>Was {file} enthält, öffnet den Tresor nicht.</translation>
    </message>
    <message>
        <source>Check that it is the file for this store.</source>
        <translation>Prüfen Sie, ob es die Datei für diesen Bestand ist.</translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the vault.</source>
        <translation>Die Passphrase öffnet den Tresor nicht.</translation>
    </message>
    <message>
        <source>Check the passphrase, or use the recovery code.</source>
        <translation>Prüfen Sie die Passphrase, oder verwenden Sie den Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The recovery code has a mistake in it, or isn&apos;t whole.</source>
        <translation>Der Wiederherstellungscode enthält einen Fehler oder ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Compare it with the paper: eleven groups of five letters and digits.</source>
        <translation>Vergleichen Sie ihn mit dem Papier: elf Gruppen aus fünf Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The vault&apos;s recovery code isn&apos;t on paper yet: if the keychain is lost, so are the keys.</source>
        <translation>Der Wiederherstellungscode des Tresors steht noch nicht auf Papier: Geht der Schlüsselbund verloren, dann auch die Schlüssel.</translation>
    </message>
    <message>
        <source>Show the recovery code, and keep it in a safe place.</source>
        <translation>Lassen Sie sich den Wiederherstellungscode anzeigen, und verwahren Sie ihn an einem sicheren Ort.</translation>
    </message>
    <message>
        <source>Your keychain is locked, or its prompt was refused.</source>
        <translation>Ihr Schlüsselbund ist gesperrt, oder seine Rückfrage wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or use the vault&apos;s passphrase.</source>
        <translation>Entsperren Sie den Schlüsselbund, oder verwenden Sie die Passphrase des Tresors.</translation>
    </message>
    <message>
        <source>There is no keychain that can be reached.</source>
        <translation>Es ist kein Schlüsselbund erreichbar.</translation>
    </message>
    <message>
        <source>Use a passphrase, or a file that holds it.</source>
        <translation>Verwenden Sie eine Passphrase oder eine Datei, die sie enthält.</translation>
    </message>
    <message>
        <source>The keychain didn&apos;t answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Look whether it waits for your answer, or use the vault&apos;s passphrase.</source>
        <translation>Sehen Sie nach, ob er auf Ihre Antwort wartet, oder verwenden Sie die Passphrase des Tresors.</translation>
    </message>
    <message>
        <source>The keychain has no entry for this store.</source>
        <translation>Der Schlüsselbund hat keinen Eintrag für diesen Bestand.</translation>
    </message>
    <message>
        <source>Use the recovery code or the vault&apos;s passphrase.</source>
        <translation>Verwenden Sie den Wiederherstellungscode oder die Passphrase des Tresors.</translation>
    </message>
    <message>
        <source>{file} isn&apos;t as Certwright wrote it (number {value}): somebody else changed or removed it.</source>
        <translation>{file} ist nicht mehr so, wie Certwright sie geschrieben hat (Nummer {value}): Jemand anders hat sie geändert oder entfernt.</translation>
    </message>
    <message>
        <source>Deploy again: all files are written anew, and what was changed stays where it is.</source>
        <translation>Stellen Sie noch einmal bereit: Alle Dateien werden neu geschrieben, und was geändert wurde, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>The store at {store} came here from another computer, which may still renew the same certificates by its own copy.</source>
        <translation>Der Bestand in {store} kam von einem anderen Computer hierher, der dieselben Zertifikate vielleicht noch aus seiner eigenen Kopie erneuert.</translation>
    </message>
    <message>
        <source>Stop it there. Then say that this computer renews from now on: certwright-agent renew --take-over</source>
        <translation>Halten Sie es dort an. Sagen Sie dann, dass von nun an dieser Computer erneuert: certwright-agent renew --take-over</translation>
    </message>
</context>
<context>
    <name>certwright::EventText</name>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Renewal failed</source>
        <translation>Erneuerung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Authority created</source>
        <translation>Zertifizierungsstelle erstellt</translation>
    </message>
    <message>
        <source>Revocation list made</source>
        <translation>Sperrliste erstellt</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Deployment failed</source>
        <translation>Bereitstellung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Hook failed</source>
        <translation>Hook fehlgeschlagen</translation>
    </message>
    <message>
        <source>Deployment removed</source>
        <translation>Bereitstellung entfernt</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Tresor erstellt</translation>
    </message>
    <message>
        <source>Vault&apos;s passphrase changed</source>
        <translation>Passphrase des Tresors geändert</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>The certificate %1 was issued.</source>
        <translation>Das Zertifikat %1 wurde ausgestellt.</translation>
    </message>
    <message>
        <source>The certificate %1 was renewed.</source>
        <translation>Das Zertifikat %1 wurde erneuert.</translation>
    </message>
    <message>
        <source>The certificate %1 couldn&apos;t be renewed.</source>
        <translation>Das Zertifikat %1 konnte nicht erneuert werden.</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation>%1 wurde importiert.</translation>
    </message>
    <message>
        <source>The certificate %1 was revoked.</source>
        <translation>Das Zertifikat %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>The deletion of %1 was taken back.</source>
        <translation>Das Löschen von %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The authority %1 was created.</source>
        <translation>Die Zertifizierungsstelle %1 wurde erstellt.</translation>
    </message>
    <message>
        <source>The authority %1 made a new revocation list.</source>
        <translation>Die Zertifizierungsstelle %1 hat eine neue Sperrliste erstellt.</translation>
    </message>
    <message>
        <source>Deployed to %1.</source>
        <translation>Bereitgestellt in %1.</translation>
    </message>
    <message>
        <source>Deploying to %1 failed.</source>
        <translation>Das Bereitstellen in %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The files before are back in %1.</source>
        <translation>In %1 liegen wieder die vorherigen Dateien.</translation>
    </message>
    <message>
        <source>A hook of the deployment to %1 failed.</source>
        <translation>Ein Hook der Bereitstellung in %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The deployment to %1 was removed.</source>
        <translation>Die Bereitstellung in %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>The vault of %1 was made.</source>
        <translation>Der Tresor von %1 wurde erstellt.</translation>
    </message>
    <message>
        <source>The passphrase of the vault of %1 was changed.</source>
        <translation>Die Passphrase des Tresors von %1 wurde geändert.</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message>
        <source>The backup %1 was restored.</source>
        <translation>Die Sicherung %1 wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Somebody else changed %1.</source>
        <translation>Jemand anders hat %1 geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times in a row)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal in Folge)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ExpiryText</name>
    <message>
        <source>in less than a minute</source>
        <translation>in weniger als einer Minute</translation>
    </message>
    <message>
        <source>in a minute</source>
        <translation>in einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>in einer Stunde</translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>in einem Monat</translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>in einem Jahr</translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>vor weniger als einer Minute</translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation>vor einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>a month ago</source>
        <translation>vor einem Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>vor einem Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation>eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>a day</source>
        <translation>ein Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>a month</source>
        <translation>ein Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>a year</source>
        <translation>ein Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a time that is not known</comment>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>certwright::ListWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n mehr</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ObjectWords</name>
    <message>
        <source>certificate</source>
        <comment>within a sentence</comment>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>private key</source>
        <comment>within a sentence</comment>
        <translation>privater Schlüssel</translation>
    </message>
    <message>
        <source>encrypted private key</source>
        <comment>within a sentence</comment>
        <translation>verschlüsselter privater Schlüssel</translation>
    </message>
    <message>
        <source>certificate request</source>
        <comment>within a sentence</comment>
        <translation>Zertifikatsanforderung</translation>
    </message>
    <message>
        <source>revocation list</source>
        <comment>within a sentence</comment>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>PKCS#12 container</source>
        <comment>within a sentence</comment>
        <translation>PKCS#12-Container</translation>
    </message>
    <message>
        <source>PKCS#7 bundle</source>
        <comment>within a sentence</comment>
        <translation>PKCS#7-Bündel</translation>
    </message>
    <message>
        <source>Java keystore</source>
        <comment>within a sentence</comment>
        <translation>Java-Keystore</translation>
    </message>
    <message>
        <source>authority</source>
        <comment>within a sentence</comment>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>content</source>
        <comment>of a file, within a sentence</comment>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>certwright::Preset</name>
    <message>
        <source>Apache httpd</source>
        <translation>Apache httpd</translation>
    </message>
    <message>
        <source>The Apache web server (package apache2) on this machine.</source>
        <translation>Der Webserver Apache (Paket apache2) auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Apache&apos;s own check does not notice a wrong pair, and a reload with one ends the server. The pair is therefore proved before and after it is written.</source>
        <translation>Apaches eigene Prüfung bemerkt ein falsches Paar nicht, und ein Neuladen damit beendet den Server. Das Paar wird deshalb vor und nach dem Schreiben geprüft.</translation>
    </message>
    <message>
        <source>Appwrite</source>
        <translation>Appwrite</translation>
    </message>
    <message>
        <source>Appwrite 0.8 or newer, which stands behind Traefik.</source>
        <translation>Appwrite 0.8 oder neuer, das hinter Traefik steht.</translation>
    </message>
    <message>
        <source>Which folder of this machine is Appwrite&apos;s volume for configuration?</source>
        <translation>Welcher Ordner dieses Rechners ist Appwrites Volume für die Konfiguration?</translation>
    </message>
    <message>
        <source>Under which path does Traefik see this folder?</source>
        <translation>Unter welchem Pfad sieht Traefik diesen Ordner?</translation>
    </message>
    <message>
        <source>Appwrite renews the certificates of its own domains: let one of the two look after a domain.</source>
        <translation>Appwrite erneuert die Zertifikate seiner eigenen Domains: Lassen Sie nur eines der beiden Programme für eine Domain sorgen.</translation>
    </message>
    <message>
        <source>docker volume inspect -f &apos;{{.Mountpoint}}&apos; NAME tells where a volume lies.</source>
        <translation>docker volume inspect -f &apos;{{.Mountpoint}}&apos; NAME sagt, wo ein Volume liegt.</translation>
    </message>
    <message>
        <source>Caddy</source>
        <translation>Caddy</translation>
    </message>
    <message>
        <source>The web server Caddy, where a site names its certificate files.</source>
        <translation>Der Webserver Caddy, wenn eine Website ihre Zertifikatsdateien nennt.</translation>
    </message>
    <message>
        <source>Which Caddyfile is in use?</source>
        <translation>Welches Caddyfile wird benutzt?</translation>
    </message>
    <message>
        <source>Caddy gets certificates by itself for sites without such a tls line.</source>
        <translation>Für Websites ohne eine solche tls-Zeile holt Caddy selbst Zertifikate.</translation>
    </message>
    <message>
        <source>Cockpit</source>
        <translation>Cockpit</translation>
    </message>
    <message>
        <source>Cockpit&apos;s web console, folder /etc/cockpit/ws-certs.d.</source>
        <translation>Cockpits Webkonsole, Ordner /etc/cockpit/ws-certs.d.</translation>
    </message>
    <message>
        <source>Sessions end when Cockpit is restarted.</source>
        <translation>Sitzungen enden, wenn Cockpit neu gestartet wird.</translation>
    </message>
    <message>
        <source>The last name in the folder wins.</source>
        <translation>Der letzte Name im Ordner gewinnt.</translation>
    </message>
    <message>
        <source>Convox</source>
        <translation>Convox</translation>
    </message>
    <message>
        <source>A Convox application, imported by its command line.</source>
        <translation>Eine Convox-Anwendung, importiert über die Befehlszeile von Convox.</translation>
    </message>
    <message>
        <source>Classic racks use: convox ssl update PROCESS:PORT CERT-ID.</source>
        <translation>Klassische Racks verwenden: convox ssl update PROCESS:PORT CERT-ID.</translation>
    </message>
    <message>
        <source>Load balancers may take minutes before they serve the new certificate.</source>
        <translation>Lastverteiler brauchen manchmal Minuten, bis sie das neue Zertifikat ausliefern.</translation>
    </message>
    <message>
        <source>Docker Compose folder</source>
        <translation>Docker-Compose-Ordner</translation>
    </message>
    <message>
        <source>A folder that is mounted as a whole into a container.</source>
        <translation>Ein Ordner, der als Ganzes in einen Container eingehängt ist.</translation>
    </message>
    <message>
        <source>Which compose file is it?</source>
        <translation>Welche Compose-Datei ist es?</translation>
    </message>
    <message>
        <source>Which service of the compose file reads the certificate?</source>
        <translation>Welcher Dienst der Compose-Datei liest das Zertifikat?</translation>
    </message>
    <message>
        <source>Which signal makes it reload?</source>
        <translation>Welches Signal bringt ihn zum Neuladen?</translation>
    </message>
    <message>
        <source>Mount the whole folder, never single files: a mounted file stays the old one for ever.</source>
        <translation>Hängen Sie den ganzen Ordner ein, nie einzelne Dateien: Eine eingehängte Datei bleibt für immer die alte.</translation>
    </message>
    <message>
        <source>Give owner and group by number, as they are inside the container.</source>
        <translation>Geben Sie Eigentümer und Gruppe als Nummern an, wie sie im Container gelten.</translation>
    </message>
    <message>
        <source>Other servers&apos; file names fit here too: name them one by one.</source>
        <translation>Auch die Dateinamen anderer Server passen hier: Nennen Sie sie einzeln.</translation>
    </message>
    <message>
        <source>Docker registry</source>
        <translation>Docker-Registry</translation>
    </message>
    <message>
        <source>A private Docker registry run by Compose.</source>
        <translation>Eine private Docker-Registry, die mit Compose läuft.</translation>
    </message>
    <message>
        <source>Which service of the compose file is the registry?</source>
        <translation>Welcher Dienst der Compose-Datei ist die Registry?</translation>
    </message>
    <message>
        <source>The registry is away for some seconds while it restarts.</source>
        <translation>Die Registry ist einige Sekunden weg, während sie neu startet.</translation>
    </message>
    <message>
        <source>Dovecot</source>
        <translation>Dovecot</translation>
    </message>
    <message>
        <source>The mail server Dovecot (IMAP and POP3).</source>
        <translation>Der Mailserver Dovecot (IMAP und POP3).</translation>
    </message>
    <message>
        <source>Dovecot 2.4 calls these ssl_server_cert_file and ssl_server_key_file, without the &lt;.</source>
        <translation>In Dovecot 2.4 heißen diese ssl_server_cert_file und ssl_server_key_file, ohne das &lt;.</translation>
    </message>
    <message>
        <source>Exim</source>
        <translation>Exim</translation>
    </message>
    <message>
        <source>The mail server Exim as Debian packages it.</source>
        <translation>Der Mailserver Exim, wie Debian ihn paketiert.</translation>
    </message>
    <message>
        <source>The lines go into /etc/exim4/exim4.conf.localmacros; run update-exim4.conf afterwards.</source>
        <translation>Die Zeilen gehören in /etc/exim4/exim4.conf.localmacros; führen Sie danach update-exim4.conf aus.</translation>
    </message>
    <message>
        <source>Folder with PEM files</source>
        <translation>Ordner mit PEM-Dateien</translation>
    </message>
    <message>
        <source>Four PEM files under fixed names, for any server or script that reads a folder.</source>
        <translation>Vier PEM-Dateien mit festen Namen, für jeden Server und jedes Skript, das einen Ordner liest.</translation>
    </message>
    <message>
        <source>Give your server these names as they stand. A script that resolves them to their real path and keeps that path stays with the old certificate for ever.</source>
        <translation>Geben Sie Ihrem Server diese Namen, wie sie dastehen. Ein Skript, das sie zum wirklichen Pfad auflöst und sich diesen merkt, bleibt für immer beim alten Zertifikat.</translation>
    </message>
    <message>
        <source>HAProxy</source>
        <translation>HAProxy</translation>
    </message>
    <message>
        <source>One file with certificate, chain and key for HAProxy&apos;s folder of certificates.</source>
        <translation>Eine Datei mit Zertifikat, Kette und Schlüssel für HAProxys Ordner mit Zertifikaten.</translation>
    </message>
    <message>
        <source>Which configuration does HAProxy use?</source>
        <translation>Welche Konfiguration verwendet HAProxy?</translation>
    </message>
    <message>
        <source>HAProxy loads every file of the folder, whatever its name: keep nothing else there.</source>
        <translation>HAProxy lädt jede Datei des Ordners, wie auch immer sie heißt: Bewahren Sie dort nichts anderes auf.</translation>
    </message>
    <message>
        <source>Home Assistant</source>
        <translation>Home Assistant</translation>
    </message>
    <message>
        <source>Home Assistant, folder /ssl.</source>
        <translation>Home Assistant, Ordner /ssl.</translation>
    </message>
    <message>
        <source>Home Assistant restarts to take the new certificate.</source>
        <translation>Home Assistant startet neu, um das neue Zertifikat zu übernehmen.</translation>
    </message>
    <message>
        <source>With these lines it no longer answers without TLS.</source>
        <translation>Mit diesen Zeilen antwortet es nicht mehr ohne TLS.</translation>
    </message>
    <message>
        <source>IIS and Windows (PFX)</source>
        <translation>IIS und Windows (PFX)</translation>
    </message>
    <message>
        <source>A PFX file for IIS, Exchange, RDP and other Windows services.</source>
        <translation>Eine PFX-Datei für IIS, Exchange, RDP und andere Windows-Dienste.</translation>
    </message>
    <message>
        <source>For Windows before 10 (1709) and Server 2019, export with --legacy instead.</source>
        <translation>Für Windows vor 10 (1709) und Server 2019 exportieren Sie stattdessen mit --legacy.</translation>
    </message>
    <message>
        <source>Remove the file once it is imported.</source>
        <translation>Entfernen Sie die Datei, sobald sie importiert ist.</translation>
    </message>
    <message>
        <source>Java keystore (PKCS#12)</source>
        <translation>Java-Keystore (PKCS#12)</translation>
    </message>
    <message>
        <source>A PKCS#12 keystore for Java programs and whatever else reads one.</source>
        <translation>Ein PKCS#12-Keystore für Java-Programme und alles andere, was einen liest.</translation>
    </message>
    <message>
        <source>The passphrase must be plain ASCII, six characters or more; it opens the store and the key in it.</source>
        <translation>Die Passphrase muss reines ASCII sein, mindestens sechs Zeichen; sie öffnet den Keystore und den Schlüssel darin.</translation>
    </message>
    <message>
        <source>Jenkins</source>
        <translation>Jenkins</translation>
    </message>
    <message>
        <source>A PKCS#12 keystore for Jenkins.</source>
        <translation>Ein PKCS#12-Keystore für Jenkins.</translation>
    </message>
    <message>
        <source>Jenkins restarts to take the new certificate.</source>
        <translation>Jenkins startet neu, um das neue Zertifikat zu übernehmen.</translation>
    </message>
    <message>
        <source>Kubernetes secret</source>
        <translation>Kubernetes-Secret</translation>
    </message>
    <message>
        <source>A manifest with a TLS secret, applied by kubectl.</source>
        <translation>Ein Manifest mit einem TLS-Secret, angewendet mit kubectl.</translation>
    </message>
    <message>
        <source>What is the secret&apos;s name?</source>
        <translation>Wie heißt das Secret?</translation>
    </message>
    <message>
        <source>In which namespace is it?</source>
        <translation>In welchem Namespace liegt es?</translation>
    </message>
    <message>
        <source>Pods that mount the secret by subPath do not see changes.</source>
        <translation>Pods, die das Secret über subPath einhängen, sehen Änderungen nicht.</translation>
    </message>
    <message>
        <source>Where cert-manager owns the secret, leave it to cert-manager.</source>
        <translation>Wo das Secret cert-manager gehört, überlassen Sie es cert-manager.</translation>
    </message>
    <message>
        <source>lighttpd</source>
        <translation>lighttpd</translation>
    </message>
    <message>
        <source>The web server lighttpd on this machine.</source>
        <translation>Der Webserver lighttpd auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Which configuration does lighttpd use?</source>
        <translation>Welche Konfiguration verwendet lighttpd?</translation>
    </message>
    <message>
        <source>Needs the package lighttpd-mod-openssl.</source>
        <translation>Braucht das Paket lighttpd-mod-openssl.</translation>
    </message>
    <message>
        <source>MariaDB</source>
        <translation>MariaDB</translation>
    </message>
    <message>
        <source>The database server MariaDB 10.4 or newer.</source>
        <translation>Der Datenbankserver MariaDB 10.4 oder neuer.</translation>
    </message>
    <message>
        <source>The reload logs in as root through the server&apos;s socket.</source>
        <translation>Das Neuladen meldet sich als root über den Socket des Servers an.</translation>
    </message>
    <message>
        <source>MongoDB</source>
        <translation>MongoDB</translation>
    </message>
    <message>
        <source>The database server MongoDB 5 or newer: key and chain in one file.</source>
        <translation>Der Datenbankserver MongoDB 5 oder neuer: Schlüssel und Kette in einer Datei.</translation>
    </message>
    <message>
        <source>In a replica set, take one member after the other, secondaries first.</source>
        <translation>Nehmen Sie sich in einem Replica-Set ein Mitglied nach dem anderen vor, die sekundären zuerst.</translation>
    </message>
    <message>
        <source>Mosquitto</source>
        <translation>Mosquitto</translation>
    </message>
    <message>
        <source>The MQTT broker Mosquitto.</source>
        <translation>Der MQTT-Broker Mosquitto.</translation>
    </message>
    <message>
        <source>Devices often hold on to the authority they were given: tell them before you change the issuer.</source>
        <translation>Geräte bleiben oft bei der Zertifizierungsstelle, die sie bekommen haben: Teilen Sie es ihnen mit, bevor Sie den Aussteller wechseln.</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>The database server MySQL 8.0.16 or newer.</source>
        <translation>Der Datenbankserver MySQL 8.0.16 oder neuer.</translation>
    </message>
    <message>
        <source>The reload logs in through the server&apos;s socket.</source>
        <translation>Das Neuladen meldet sich über den Socket des Servers an.</translation>
    </message>
    <message>
        <source>On Ubuntu, AppArmor lets MySQL read listed folders only.</source>
        <translation>Unter Ubuntu lässt AppArmor MySQL nur eingetragene Ordner lesen.</translation>
    </message>
    <message>
        <source>nginx</source>
        <translation>nginx</translation>
    </message>
    <message>
        <source>The web server nginx on this machine.</source>
        <translation>Der Webserver nginx auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Connections that are open keep the old certificate until they end.</source>
        <translation>Offene Verbindungen behalten das alte Zertifikat, bis sie enden.</translation>
    </message>
    <message>
        <source>If another server block answers for the same name, its certificate is served instead: the look at the server tells.</source>
        <translation>Antwortet ein anderer Server-Block auf denselben Namen, wird dessen Zertifikat ausgeliefert: Die Prüfung am Server zeigt es.</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>A Node.js program that reads PEM files.</source>
        <translation>Ein Node.js-Programm, das PEM-Dateien liest.</translation>
    </message>
    <message>
        <source>Which service is your program?</source>
        <translation>Welcher Dienst ist Ihr Programm?</translation>
    </message>
    <message>
        <source>A server made by https.createServer() does not reload by itself: the lines above make it do so on SIGHUP.</source>
        <translation>Ein Server aus https.createServer() lädt nicht von selbst neu: Mit den Zeilen oben tut er es bei SIGHUP.</translation>
    </message>
    <message>
        <source>OpenLDAP</source>
        <translation>OpenLDAP</translation>
    </message>
    <message>
        <source>The directory server OpenLDAP (slapd).</source>
        <translation>Der Verzeichnisserver OpenLDAP (slapd).</translation>
    </message>
    <message>
        <source>Change both attributes in one go.</source>
        <translation>Ändern Sie beide Attribute in einem Zug.</translation>
    </message>
    <message>
        <source>slapd takes a wrong pair without a word; the pair is therefore proved before it is shown.</source>
        <translation>slapd nimmt ein falsches Paar wortlos an; das Paar wird deshalb geprüft, bevor es gezeigt wird.</translation>
    </message>
    <message>
        <source>Parley Chat</source>
        <translation>Parley Chat</translation>
    </message>
    <message>
        <source>Parley Chat&apos;s server: the folder Backend/certs of its checkout.</source>
        <translation>Der Server von Parley Chat: der Ordner Backend/certs seines Checkouts.</translation>
    </message>
    <message>
        <source>Browsers offer encryption to pages only over https:// (and on localhost).</source>
        <translation>Browser bieten Seiten Verschlüsselung nur über https:// an (und auf localhost).</translation>
    </message>
    <message>
        <source>Where nginx mounts the whole folder, the nginx preset with these two file names keeps generations as well.</source>
        <translation>Wo nginx den ganzen Ordner einhängt, bewahrt auch die Vorlage nginx mit diesen zwei Dateinamen frühere Stände auf.</translation>
    </message>
    <message>
        <source>Postfix</source>
        <translation>Postfix</translation>
    </message>
    <message>
        <source>The mail server Postfix: key and chain in one file.</source>
        <translation>Der Mailserver Postfix: Schlüssel und Kette in einer Datei.</translation>
    </message>
    <message>
        <source>Needs Postfix 3.4 or newer.</source>
        <translation>Braucht Postfix 3.4 oder neuer.</translation>
    </message>
    <message>
        <source>Its own check does not look at certificates.</source>
        <translation>Seine eigene Prüfung sieht sich keine Zertifikate an.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>The database server PostgreSQL.</source>
        <translation>Der Datenbankserver PostgreSQL.</translation>
    </message>
    <message>
        <source>Which version of PostgreSQL is it?</source>
        <translation>Welche Version von PostgreSQL ist es?</translation>
    </message>
    <message>
        <source>What is the cluster&apos;s name?</source>
        <translation>Wie heißt der Cluster?</translation>
    </message>
    <message>
        <source>PostgreSQL reports a successful reload even where it refused the new pair: look into its log.</source>
        <translation>PostgreSQL meldet ein gelungenes Neuladen auch dann, wenn es das neue Paar abgelehnt hat: Sehen Sie in sein Protokoll.</translation>
    </message>
    <message>
        <source>In a container, give the owner by number (--owner 999 for the official image).</source>
        <translation>Geben Sie in einem Container den Eigentümer als Nummer an (--owner 999 beim offiziellen Image).</translation>
    </message>
    <message>
        <source>Proxmox VE</source>
        <translation>Proxmox VE</translation>
    </message>
    <message>
        <source>The web interface of a Proxmox VE node, folder /etc/pve/nodes/NODE.</source>
        <translation>Die Weboberfläche eines Proxmox-VE-Knotens, Ordner /etc/pve/nodes/NODE.</translation>
    </message>
    <message>
        <source>The files of the cluster itself (pve-root-ca, pve-ssl) are never touched.</source>
        <translation>Die Dateien des Clusters selbst (pve-root-ca, pve-ssl) bleiben immer unberührt.</translation>
    </message>
    <message>
        <source>RabbitMQ</source>
        <translation>RabbitMQ</translation>
    </message>
    <message>
        <source>The message broker RabbitMQ.</source>
        <translation>Der Nachrichtenbroker RabbitMQ.</translation>
    </message>
    <message>
        <source>Redis or Valkey</source>
        <translation>Redis oder Valkey</translation>
    </message>
    <message>
        <source>The key-value server Redis 7 or newer, or Valkey.</source>
        <translation>Der Key-Value-Server Redis 7 oder neuer, oder Valkey.</translation>
    </message>
    <message>
        <source>Where is the server&apos;s socket?</source>
        <translation>Wo liegt der Socket des Servers?</translation>
    </message>
    <message>
        <source>Where the server asks for a password, give a reload command of your own that reads it from a file.</source>
        <translation>Wenn der Server ein Passwort verlangt, geben Sie einen eigenen Befehl zum Neuladen an, der es aus einer Datei liest.</translation>
    </message>
    <message>
        <source>Rocket.Chat behind nginx</source>
        <translation>Rocket.Chat hinter nginx</translation>
    </message>
    <message>
        <source>Rocket.Chat with nginx in front of it.</source>
        <translation>Rocket.Chat mit nginx davor.</translation>
    </message>
    <message>
        <source>Set ROOT_URL to the https:// address of the server.</source>
        <translation>Setzen Sie ROOT_URL auf die https://-Adresse des Servers.</translation>
    </message>
    <message>
        <source>Phones must trust the authority; on Android the app must also allow authorities that its user added.</source>
        <translation>Telefone müssen der Zertifizierungsstelle vertrauen; unter Android muss auch die App vom Benutzer hinzugefügte Zertifizierungsstellen erlauben.</translation>
    </message>
    <message>
        <source>Apache Tomcat</source>
        <translation>Apache Tomcat</translation>
    </message>
    <message>
        <source>A PKCS#12 keystore for Tomcat.</source>
        <translation>Ein PKCS#12-Keystore für Tomcat.</translation>
    </message>
    <message>
        <source>Which service is Tomcat?</source>
        <translation>Welcher Dienst ist Tomcat?</translation>
    </message>
    <message>
        <source>Tomcat 9 and newer also take PEM files (preset generic).</source>
        <translation>Tomcat 9 und neuer nehmen auch PEM-Dateien (Vorlage generic).</translation>
    </message>
    <message>
        <source>Traefik</source>
        <translation>Traefik</translation>
    </message>
    <message>
        <source>Traefik with its file provider: a file of its own names the certificate, and changing it is the reload.</source>
        <translation>Traefik mit seinem Datei-Provider: Eine eigene Datei nennt das Zertifikat, und ihre Änderung ist das Neuladen.</translation>
    </message>
    <message>
        <source>Which folder does Traefik&apos;s file provider watch?</source>
        <translation>Welchen Ordner beobachtet Traefiks Datei-Provider?</translation>
    </message>
    <message>
        <source>Some network file systems and Docker Desktop do not tell Traefik about changes: then it needs a restart.</source>
        <translation>Manche Netzwerkdateisysteme und Docker Desktop teilen Traefik Änderungen nicht mit: Dann braucht es einen Neustart.</translation>
    </message>
    <message>
        <source>When Traefik can&apos;t use a pair it serves a certificate of its own instead of failing.</source>
        <translation>Kann Traefik ein Paar nicht verwenden, liefert es ein eigenes Zertifikat aus, statt zu scheitern.</translation>
    </message>
    <message>
        <source>vsftpd</source>
        <translation>vsftpd</translation>
    </message>
    <message>
        <source>The FTP server vsftpd: certificate, chain and key in one file.</source>
        <translation>Der FTP-Server vsftpd: Zertifikat, Kette und Schlüssel in einer Datei.</translation>
    </message>
    <message>
        <source>vsftpd reads its certificate only when it starts.</source>
        <translation>vsftpd liest sein Zertifikat nur beim Start.</translation>
    </message>
</context>
<context>
    <name>certwright::StateText</name>
    <message>
        <source>Valid</source>
        <comment>certificate</comment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <comment>certificate</comment>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>certificate</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <comment>certificate</comment>
        <translation>Künftig</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>certificate</comment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Superseded</source>
        <comment>certificate</comment>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>In step</source>
        <comment>deployment</comment>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Outdated</source>
        <comment>deployment</comment>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>deployment</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <comment>deployment</comment>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>severity</comment>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <comment>issuer</comment>
        <translation>Selbstsigniert</translation>
    </message>
    <message>
        <source>Own authority</source>
        <comment>issuer</comment>
        <translation>Eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>ACME</source>
        <comment>issuer</comment>
        <translation>ACME</translation>
    </message>
    <message>
        <source>Another issuer</source>
        <comment>issuer</comment>
        <translation>Anderer Aussteller</translation>
    </message>
    <message>
        <source>EC P-256: fast, and taken everywhere (recommended)</source>
        <translation>EC P-256: schnell und überall akzeptiert (empfohlen)</translation>
    </message>
    <message>
        <source>EC P-384: stronger, for authorities</source>
        <translation>EC P-384: stärker, für Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>EC P-521: not taken by every browser</source>
        <translation>EC P-521: nicht von jedem Browser akzeptiert</translation>
    </message>
    <message>
        <source>Ed25519: modern, but no browser takes it yet</source>
        <translation>Ed25519: modern, aber noch von keinem Browser akzeptiert</translation>
    </message>
    <message>
        <source>RSA 2048: for old devices and programs</source>
        <translation>RSA 2048: für alte Geräte und Programme</translation>
    </message>
    <message>
        <source>RSA 3072: for old programs, stronger</source>
        <translation>RSA 3072: für alte Programme, stärker</translation>
    </message>
    <message>
        <source>RSA 4096: for old programs, strong but slow</source>
        <translation>RSA 4096: für alte Programme, stark, aber langsam</translation>
    </message>
    <message>
        <source>Website or server</source>
        <comment>profile</comment>
        <translation>Website oder Server</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>profile</comment>
        <translation>Client</translation>
    </message>
    <message>
        <source>Server and client</source>
        <comment>profile</comment>
        <translation>Server und Client</translation>
    </message>
    <message>
        <source>E-mail (S/MIME)</source>
        <comment>profile</comment>
        <translation>E-Mail (S/MIME)</translation>
    </message>
    <message>
        <source>Signing programs</source>
        <comment>profile</comment>
        <translation>Programme signieren</translation>
    </message>
    <message>
        <source>Root authority</source>
        <comment>profile</comment>
        <translation>Stammzertifizierungsstelle</translation>
    </message>
    <message>
        <source>Intermediate authority</source>
        <comment>profile</comment>
        <translation>Zwischenzertifizierungsstelle</translation>
    </message>
    <message>
        <source>Proves to browsers and programs that they talk to your server.</source>
        <translation>Beweist Browsern und Programmen, dass sie mit Ihrem Server sprechen.</translation>
    </message>
    <message>
        <source>Lets a program or a person log in to a server that asks for a certificate.</source>
        <translation>Damit meldet sich ein Programm oder eine Person an einem Server an, der ein Zertifikat verlangt.</translation>
    </message>
    <message>
        <source>For servers that also connect to each other, like mail servers or clusters.</source>
        <translation>Für Server, die sich auch miteinander verbinden, zum Beispiel Mailserver oder Cluster.</translation>
    </message>
    <message>
        <source>Signs your e-mail, and lets others encrypt theirs to you.</source>
        <translation>Signiert Ihre E-Mails, und andere können ihre an Sie damit verschlüsseln.</translation>
    </message>
    <message>
        <source>Shows who made a program, and that nobody changed it.</source>
        <translation>Zeigt, wer ein Programm erstellt hat und dass es niemand verändert hat.</translation>
    </message>
    <message>
        <source>Signs certificates for your own network, once its certificate is trusted there.</source>
        <translation>Signiert Zertifikate für Ihr eigenes Netzwerk, sobald ihrem Zertifikat dort vertraut wird.</translation>
    </message>
    <message>
        <source>Signs in the place of a root, whose key can then stay locked away.</source>
        <translation>Signiert anstelle einer Stammzertifizierungsstelle, deren Schlüssel dann weggeschlossen bleiben kann.</translation>
    </message>
    <message>
        <source>No reason given</source>
        <comment>revocation</comment>
        <translation>Kein Grund angegeben</translation>
    </message>
    <message>
        <source>The key may be in other hands</source>
        <comment>revocation</comment>
        <translation>Der Schlüssel ist vielleicht in fremden Händen</translation>
    </message>
    <message>
        <source>The authority&apos;s key may be in other hands</source>
        <comment>revocation</comment>
        <translation>Der Schlüssel der Zertifizierungsstelle ist vielleicht in fremden Händen</translation>
    </message>
    <message>
        <source>Name or organisation changed</source>
        <comment>revocation</comment>
        <translation>Name oder Organisation geändert</translation>
    </message>
    <message>
        <source>Replaced by a newer certificate</source>
        <comment>revocation</comment>
        <translation>Durch ein neueres Zertifikat ersetzt</translation>
    </message>
    <message>
        <source>Not used any more</source>
        <comment>revocation</comment>
        <translation>Nicht mehr in Gebrauch</translation>
    </message>
    <message>
        <source>The right to it was withdrawn</source>
        <comment>revocation</comment>
        <translation>Die Berechtigung wurde entzogen</translation>
    </message>
</context>
<context>
    <name>certwright::StepText</name>
    <message>
        <source>Checking what can be checked beforehand…</source>
        <translation>Vorab wird geprüft, was sich prüfen lässt…</translation>
    </message>
    <message>
        <source>Unlocking the vault…</source>
        <translation>Tresor wird entsperrt…</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Schlüssel wird erzeugt…</translation>
    </message>
    <message>
        <source>Signing the certificate…</source>
        <translation>Zertifikat wird signiert…</translation>
    </message>
    <message>
        <source>Proving key, names and chain…</source>
        <translation>Schlüssel, Namen und Kette werden geprüft…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Writing files…</source>
        <translation>Dateien werden geschrieben…</translation>
    </message>
    <message>
        <source>Checking the server&apos;s configuration…</source>
        <translation>Konfiguration des Servers wird geprüft…</translation>
    </message>
    <message>
        <source>Switching to the new files…</source>
        <translation>Auf die neuen Dateien wird umgestellt…</translation>
    </message>
    <message>
        <source>Reloading the server…</source>
        <translation>Server wird neu geladen…</translation>
    </message>
    <message>
        <source>Looking at what the server serves…</source>
        <translation>Was der Server ausliefert, wird geprüft…</translation>
    </message>
    <message>
        <source>Putting the old files back…</source>
        <translation>Alte Dateien werden zurückgelegt…</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Everything checked beforehand</source>
        <translation>Vorab alles geprüft</translation>
    </message>
    <message>
        <source>Vault unlocked</source>
        <translation>Tresor entsperrt</translation>
    </message>
    <message>
        <source>Key made</source>
        <translation>Schlüssel erzeugt</translation>
    </message>
    <message>
        <source>Certificate signed</source>
        <translation>Zertifikat signiert</translation>
    </message>
    <message>
        <source>Key, names and chain proved</source>
        <translation>Schlüssel, Namen und Kette geprüft</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Dateien geschrieben</translation>
    </message>
    <message>
        <source>Server&apos;s configuration checked</source>
        <translation>Konfiguration des Servers geprüft</translation>
    </message>
    <message>
        <source>Switched to the new files</source>
        <translation>Auf die neuen Dateien umgestellt</translation>
    </message>
    <message>
        <source>Server reloaded</source>
        <translation>Server neu geladen</translation>
    </message>
    <message>
        <source>Looked at what the server serves</source>
        <translation>Geprüft, was der Server ausliefert</translation>
    </message>
    <message>
        <source>Old files put back</source>
        <translation>Alte Dateien zurückgelegt</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Dateien gelesen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a running step, and how many of how many are done</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a running step, and the file or name it is about</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AboutDialog</name>
    <message>
        <source>About Certwright</source>
        <translation>Über Certwright</translation>
    </message>
    <message>
        <source>Certwright’s icon</source>
        <translation>Symbol von Certwright</translation>
    </message>
    <message>
        <source>Certwright %1</source>
        <translation>Certwright %1</translation>
    </message>
    <message>
        <source>Certificates for your servers: made, deployed and renewed.</source>
        <translation>Zertifikate für Ihre Server: erstellt, bereitgestellt und erneuert.</translation>
    </message>
    <message>
        <source>Qt %1 · Apache License 2.0</source>
        <translation>Qt %1 · Apache License 2.0</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritiesModel</name>
    <message>
        <source>Every name</source>
        <translation>Jeden Namen</translation>
    </message>
    <message>
        <source>its key isn’t here</source>
        <translation>ihr Schlüssel ist nicht hier</translation>
    </message>
    <message>
        <source>root</source>
        <translation>oberste Ebene</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%n valid</source>
        <comment>certificates</comment>
        <translation>
            <numerusform>%n gültiges</numerusform>
            <numerusform>%n gültige</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, may sign for %3, expires %4</source>
        <translation>%1, %2, darf signieren für: %3, läuft %4 ab</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>May sign for</source>
        <comment>column</comment>
        <translation>Darf signieren für</translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>column</comment>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <comment>column</comment>
        <translation>Ablauf</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritiesPage</name>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>No authority has “%1” in its name.</source>
        <translation>Keine Zertifizierungsstelle hat „%1“ in ihrem Namen.</translation>
    </message>
    <message>
        <source>No authorities yet.</source>
        <translation>Noch keine Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>%1 expired %2, and what it signed isn’t accepted any more.</source>
        <translation>%1 ist %2 abgelaufen; was sie signiert hat, wird nicht mehr akzeptiert.</translation>
    </message>
    <message>
        <source>%1 expires %2. Make its successor in time.</source>
        <translation>%1 läuft %2 ab. Erstellen Sie rechtzeitig ihre Nachfolgerin.</translation>
    </message>
    <message>
        <source>All fine. The first to end is %1, %2.</source>
        <translation>Alles in Ordnung. Als Erste endet %1, %2.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityDonePage</name>
    <message>
        <source>&amp;Save certificate…</source>
        <translation>Zertifikat s&amp;peichern…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Devices accept what it signs once they trust it. Save its certificate and install it there; it holds no secret.</source>
        <translation>Geräte akzeptieren, was sie signiert, sobald sie ihr vertrauen. Speichern Sie ihr Zertifikat, und installieren Sie es dort; es enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>&amp;Save root certificate…</source>
        <translation>Stammzertifikat s&amp;peichern…</translation>
    </message>
    <message>
        <source>It can sign certificates now, until %1.</source>
        <translation>Sie kann ab jetzt Zertifikate signieren, bis %1.</translation>
    </message>
    <message>
        <source>Its fingerprint, to compare where you install it (SHA-256):
%1</source>
        <translation>Ihr Fingerabdruck, zum Vergleichen beim Installieren (SHA-256):
%1</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityNamePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie soll sie heißen?</translation>
    </message>
    <message>
        <source>An authority signs certificates for your own network. People see its name when they decide whether to trust it.</source>
        <translation>Eine Zertifizierungsstelle signiert Zertifikate für Ihr eigenes Netzwerk. Wer entscheidet, ob er ihr vertraut, sieht ihren Namen.</translation>
    </message>
    <message>
        <source>Na&amp;me of the authority</source>
        <translation>&amp;Name der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>More options: root or intermediate, key type, lifetime</source>
        <translation>Weitere Optionen: Stamm oder Zwischenstelle, Schlüsseltyp, Laufzeit</translation>
    </message>
    <message>
        <source>Home network</source>
        <translation>Heimnetz</translation>
    </message>
    <message>
        <source>&amp;Passphrase of that authority&apos;s key</source>
        <translation>&amp;Passphrase für den Schlüssel dieser Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>None</source>
        <comment>authorities below</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation>Signiert &amp;von</translation>
    </message>
    <message>
        <source>Authorities &amp;allowed below it</source>
        <translation>Zertifizierungsstellen &amp;darunter</translation>
    </message>
    <message>
        <source>&amp;Key type</source>
        <translation>Schlüssel&amp;typ</translation>
    </message>
    <message>
        <source>&amp;Lifetime</source>
        <translation>&amp;Laufzeit</translation>
    </message>
    <message>
        <source>A root signs itself and is what people trust. An intermediate stands below it, so that the root&apos;s key can stay locked away.</source>
        <translation>Eine Stammzertifizierungsstelle signiert sich selbst; ihr vertrauen die Leute. Eine Zwischenzertifizierungsstelle steht darunter, damit der Schlüssel der Stammzertifizierungsstelle weggeschlossen bleiben kann.</translation>
    </message>
    <message>
        <source>The path length. None: it signs certificates for servers, but no further authorities.</source>
        <translation>Die Pfadlänge. Keine: Sie signiert Zertifikate für Server, aber keine weiteren Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Itself: a root</source>
        <translation>Sich selbst: Stammzertifizierungsstelle</translation>
    </message>
    <message>
        <source>%1: an intermediate</source>
        <comment>signed by</comment>
        <translation>%1: Zwischenzertifizierungsstelle</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation>
            <numerusform>%n Tag, wie üblich</numerusform>
            <numerusform>%n Tage, wie üblich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityPage</name>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Which authority signs it?</source>
        <translation>Welche Zertifizierungsstelle signiert es?</translation>
    </message>
    <message>
        <source>Whoever trusts the authority accepts the certificate without a warning.</source>
        <translation>Wer der Zertifizierungsstelle vertraut, akzeptiert das Zertifikat ohne Warnung.</translation>
    </message>
    <message>
        <source>Create an &amp;authority…</source>
        <translation>Zertifizierungsstelle &amp;erstellen…</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the authority&apos;s key</source>
        <translation>&amp;Passphrase für den Schlüssel der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Leave it empty where your keychain remembers it.</source>
        <translation>Lassen Sie das Feld leer, wenn Ihr Schlüsselbund sie sich gemerkt hat.</translation>
    </message>
    <message>
        <source>You have no authority that can sign yet. Make one: it takes a minute, and signs all later certificates of your network too.</source>
        <translation>Sie haben noch keine Zertifizierungsstelle, die signieren kann. Erstellen Sie eine: Es dauert eine Minute, und sie signiert auch alle späteren Zertifikate Ihres Netzwerks.</translation>
    </message>
    <message>
        <source>May sign for every name.</source>
        <translation>Darf für jeden Namen signieren.</translation>
    </message>
    <message>
        <source>May sign for %1.</source>
        <translation>Darf signieren für: %1.</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityScopePage</name>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What may it sign for?</source>
        <translation>Wofür darf sie signieren?</translation>
    </message>
    <message>
        <source>Everything below these names and within these networks. Even if its key is stolen, it can&apos;t pretend to be your bank.</source>
        <translation>Alles unter diesen Namen und in diesen Netzwerken. Selbst wenn ihr Schlüssel gestohlen wird, kann sie sich nicht als Ihre Bank ausgeben.</translation>
    </message>
    <message>
        <source>&amp;Only for these names and networks</source>
        <translation>N&amp;ur für diese Namen und Netzwerke</translation>
    </message>
    <message>
        <source>Also common in networks like yours</source>
        <translation>Auch üblich in Netzwerken wie Ihrem</translation>
    </message>
    <message>
        <source>Add a name or network…</source>
        <translation>Name oder Netzwerk hinzufügen…</translation>
    </message>
    <message>
        <source>Names and networks it may sign for</source>
        <translation>Namen und Netzwerke, für die sie signieren darf</translation>
    </message>
    <message>
        <source>Without limits, whoever gets its key can pretend to be any server to everybody who trusts it.</source>
        <translation>Ohne Grenzen kann, wer ihren Schlüssel bekommt, sich gegenüber allen, die ihr vertrauen, als jeder Server ausgeben.</translation>
    </message>
    <message>
        <source>%1 needs no star: a name stands for itself and all below it.</source>
        <translation>%1 braucht keinen Stern: Ein Name steht für sich selbst und alles darunter.</translation>
    </message>
    <message>
        <source>%1 is neither a name nor a network. Write it like home.example or 192.168.0.0/16.</source>
        <translation>%1 ist weder ein Name noch ein Netzwerk. Schreiben Sie es wie home.example oder 192.168.0.0/16.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritySecretPage</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Who keeps its key closed?</source>
        <translation>Was schützt ihren Schlüssel?</translation>
    </message>
    <message>
        <source>Whoever has the key can sign in its name.</source>
        <translation>Wer den Schlüssel hat, kann in ihrem Namen signieren.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation>Im Schlüsselbund me&amp;rken</translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation>Ihr Tresor</translation>
    </message>
    <message>
        <source>Nothing to type: what the vault holds opens with it. Certificates can be renewed without you.</source>
        <translation>Nichts einzutippen: Was der Tresor enthält, öffnet sich mit ihm. Zertifikate lassen sich ohne Sie erneuern.</translation>
    </message>
    <message>
        <source>A passphrase of its own</source>
        <translation>Eine eigene Passphrase</translation>
    </message>
    <message>
        <source>Asked for each time it signs. Safer where others use this computer too; nobody can help if you forget it.</source>
        <translation>Wird bei jedem Signieren abgefragt. Sicherer, wenn auch andere diesen Computer benutzen; niemand kann helfen, wenn Sie sie vergessen.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritySummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Ist das richtig so?</translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation>Es wurde noch nichts erstellt.</translation>
    </message>
    <message>
        <source>%1, an intermediate authority signed by %2, with a new %3 key.</source>
        <translation>%1, eine Zwischenzertifizierungsstelle, signiert von %2, mit einem neuen Schlüssel vom Typ %3.</translation>
    </message>
    <message>
        <source>%1, a root authority of your own, with a new %2 key.</source>
        <translation>%1, eine eigene Stammzertifizierungsstelle, mit einem neuen Schlüssel vom Typ %2.</translation>
    </message>
    <message>
        <source>It may sign for %1, and nothing else.</source>
        <translation>Sie darf für %1 signieren, und für nichts sonst.</translation>
    </message>
    <message>
        <source>It may sign for every name there is.</source>
        <translation>Sie darf für jeden Namen signieren, den es gibt.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n level(s) of authorities may stand below it.</source>
        <translation>
            <numerusform>Bis zu %n Ebene von Zertifizierungsstellen darf unter ihr stehen.</numerusform>
            <numerusform>Bis zu %n Ebenen von Zertifizierungsstellen dürfen unter ihr stehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It signs certificates, but no further authorities.</source>
        <translation>Sie signiert Zertifikate, aber keine weiteren Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>Its key is closed by your vault.</source>
        <translation>Der Schlüssel ist durch Ihren Tresor geschützt.</translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own, which your keychain remembers.</source>
        <translation>Der Schlüssel ist durch eine eigene Passphrase geschützt, die Ihr Schlüsselbund sich merkt.</translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own, which only you know.</source>
        <translation>Der Schlüssel ist durch eine eigene Passphrase geschützt, die nur Sie kennen.</translation>
    </message>
    <message>
        <source>Crea&amp;te authority</source>
        <translation>Zertifizierungsstelle &amp;erstellen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityWizard</name>
    <message>
        <source>New authority</source>
        <translation>Neue Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Look at authorities</source>
        <translation>Zertifizierungsstellen ansehen</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>Type the passphrase…</source>
        <translation>Passphrase eingeben…</translation>
    </message>
    <message>
        <source>Nothing has been made.</source>
        <translation>Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own.</source>
        <translation>Der Schlüssel ist durch eine eigene Passphrase geschützt.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateDetails</name>
    <message>
        <source>Expires %1</source>
        <translation>Läuft %1 ab</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>%1 abgelaufen</translation>
    </message>
    <message>
        <source>Choose a certificate to see what it covers, where it is deployed and when it is renewed.</source>
        <translation>Wählen Sie ein Zertifikat, um zu sehen, was es abdeckt, wo es bereitgestellt ist und wann es erneuert wird.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are chosen.</source>
        <translation>
            <numerusform>%n Zertifikat ist ausgewählt.</numerusform>
            <numerusform>%n Zertifikate sind ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation>Zertifikat lesen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>Renewal failed %n times.</source>
        <translation>
            <numerusform>Die Erneuerung ist %n-mal fehlgeschlagen.</numerusform>
            <numerusform>Die Erneuerung ist %n-mal fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewal failed.</source>
        <translation>Die Erneuerung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>May sign for</source>
        <translation>Darf signieren für</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Deckt ab</translation>
    </message>
    <message>
        <source>No name at all</source>
        <translation>Überhaupt keinen Namen</translation>
    </message>
    <message numerus="yes">
        <source>All %n names</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>Alle %n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>All names</source>
        <translation>Alle Namen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Itself: it is a root authority</source>
        <translation>Sich selbst: Es ist eine Stammzertifizierungsstelle</translation>
    </message>
    <message>
        <source>Itself, so browsers warn unless they are told to trust it</source>
        <translation>Sich selbst; Browser warnen deshalb, bis ihnen gesagt wird, ihm zu vertrauen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n days)</source>
        <translation>
            <numerusform>%1 – %2 (%n Tag)</numerusform>
            <numerusform>%1 – %2 (%n Tage)</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Deployed to</source>
        <translation>Bereitgestellt in</translation>
    </message>
    <message>
        <source>Nowhere: it is only kept here</source>
        <translation>Nirgends: Es wird nur hier aufbewahrt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>preset and folder</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A newer one has taken its place</source>
        <translation>Ein neueres hat seinen Platz eingenommen</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>By hand, when you say so</source>
        <translation>Von Hand, wenn Sie es sagen</translation>
    </message>
    <message>
        <source>Not from here: somebody else issued it</source>
        <translation>Nicht von hier: Jemand anders hat es ausgestellt</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateOptions</name>
    <message>
        <source>Tell me when it is due for &amp;renewal</source>
        <translation>An die fällige E&amp;rneuerung erinnern</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>A name of your own, for lists and messages.</source>
        <translation>Ein eigener Name, für Listen und Meldungen.</translation>
    </message>
    <message>
        <source>&amp;Key type</source>
        <translation>Schlüssel&amp;typ</translation>
    </message>
    <message>
        <source>Life&amp;time</source>
        <translation>&amp;Laufzeit</translation>
    </message>
    <message>
        <source>Good &amp;for</source>
        <translation>&amp;Geeignet für</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation>
            <numerusform>%n Tag, wie üblich</numerusform>
            <numerusform>%n Tage, wie üblich</numerusform>
        </translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation> Tage</translation>
    </message>
    <message numerus="yes">
        <source>key type (%1), lifetime (%n day(s)), label, renewal</source>
        <translation>
            <numerusform>Schlüsseltyp (%1), Laufzeit (%n Tag), Bezeichnung, Erneuerung</numerusform>
            <numerusform>Schlüsseltyp (%1), Laufzeit (%n Tage), Bezeichnung, Erneuerung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateWizard</name>
    <message>
        <source>New certificate</source>
        <translation>Neues Zertifikat</translation>
    </message>
    <message>
        <source>Look at authorities and servers</source>
        <translation>Zertifizierungsstellen und Server ansehen</translation>
    </message>
    <message>
        <source>Look for these names</source>
        <translation>Nach diesen Namen suchen</translation>
    </message>
    <message>
        <source>Check the place</source>
        <translation>Ort prüfen</translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation>%1 wird bereitgestellt</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird erstellt</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>The certificate is made and kept; it isn&apos;t deployed.</source>
        <translation>Das Zertifikat ist erstellt und wird aufbewahrt; bereitgestellt ist es nicht.</translation>
    </message>
    <message>
        <source>Nothing has been made.</source>
        <translation>Es wurde nichts erstellt.</translation>
    </message>
    <message>
        <source>Leave it for &amp;later</source>
        <translation>Auf &amp;später verschieben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Type the passphrase…</source>
        <translation>Passphrase eingeben…</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Anderen Ort wählen</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own.</source>
        <translation>Der Schlüssel ist durch eine eigene Passphrase geschützt.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateWords</name>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesModel</name>
    <message>
        <source>Itself</source>
        <comment>issuer</comment>
        <translation>Es selbst</translation>
    </message>
    <message>
        <source>No key here</source>
        <comment>column</comment>
        <translation>Kein Schlüssel hier</translation>
    </message>
    <message>
        <source>issued by itself</source>
        <translation>von sich selbst ausgestellt</translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation>ausgestellt von %1</translation>
    </message>
    <message>
        <source>deployed to %1</source>
        <translation>bereitgestellt für %1</translation>
    </message>
    <message>
        <source>renewal failed</source>
        <translation>Erneuerung fehlgeschlagen</translation>
    </message>
    <message>
        <source>+1 name</source>
        <translation>+1 Name</translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>+%n Name</numerusform>
            <numerusform>+%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>your own authority</source>
        <translation>Ihre eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>an authority’s certificate</source>
        <translation>Zertifikat einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>no key here</source>
        <translation>kein Schlüssel hier</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht bereitgestellt</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Names covered</source>
        <comment>column</comment>
        <translation>Abgedeckte Namen</translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>column</comment>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Expires</source>
        <comment>column</comment>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>column</comment>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>Deployed to</source>
        <comment>column</comment>
        <translation>Bereitgestellt für</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>column</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>column</comment>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Serial number</source>
        <comment>column</comment>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <comment>column</comment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column</comment>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>column</comment>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <comment>certificates</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>certificates</comment>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Expiring</source>
        <comment>certificates</comment>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>certificates</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>With key</source>
        <comment>certificates</comment>
        <translation>Mit Schlüssel</translation>
    </message>
    <message>
        <source>Authorities</source>
        <comment>certificates</comment>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Nothing here. Choose “All” to see every certificate.</source>
        <translation>Hier ist nichts. Wählen Sie „Alle“, um jedes Zertifikat zu sehen.</translation>
    </message>
    <message>
        <source>No certificate has “%1” in its names, issuer, serial number, fingerprint or notes.</source>
        <translation>Kein Zertifikat hat „%1“ in Namen, Aussteller, Seriennummer, Fingerabdruck oder Notizen.</translation>
    </message>
    <message>
        <source>%1 expires %2 and couldn’t be renewed.</source>
        <translation>%1 läuft %2 ab und konnte nicht erneuert werden.</translation>
    </message>
    <message>
        <source>%1 expired %2.</source>
        <translation>%1 ist %2 abgelaufen.</translation>
    </message>
    <message>
        <source>%1 expires %2.</source>
        <translation>%1 läuft %2 ab.</translation>
    </message>
    <message>
        <source>One needs you.</source>
        <translation>Eines braucht Ihre Aufmerksamkeit.</translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation>
            <numerusform>%n braucht Ihre Aufmerksamkeit.</numerusform>
            <numerusform>%n brauchen Ihre Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Your certificate is fine.</source>
        <translation>Ihr Zertifikat ist in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>All %n certificates are fine.</source>
        <translation>
            <numerusform>%n Zertifikat ist in Ordnung.</numerusform>
            <numerusform>Alle %n Zertifikate sind in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Next renewal: %2, %3.</source>
        <translation>%1 Nächste Erneuerung: %2, %3.</translation>
    </message>
    <message>
        <source>%1 expired %2 and couldn’t be renewed.</source>
        <translation>%1 ist %2 abgelaufen und konnte nicht erneuert werden.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CheckView</name>
    <message>
        <source>Replace what &amp;lies there; it is kept in .before-certwright</source>
        <translation>Vor&amp;handenes ersetzen; es bleibt in .before-certwright erhalten</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there already.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 ist schon da.</numerusform>
            <numerusform>%1 sind schon da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written to %1.</source>
        <translation>
            <numerusform>%n Datei wird nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien werden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer this first: %1</source>
        <translation>Beantworten Sie zuerst dies: %1</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ConfirmDialog</name>
    <message>
        <source>&amp;Type the name to confirm</source>
        <translation>&amp;Namen zur Bestätigung eingeben</translation>
    </message>
</context>
<context>
    <name>certwright::ui::CopyCommand</name>
    <message>
        <source>&amp;Copy as PEM</source>
        <translation>Als &amp;PEM kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>&amp;Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;serial number</source>
        <translation>&amp;Seriennummer kopieren</translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation>Zertifikat lesen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeleteCommand</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Bring certificates back</source>
        <translation>Zertifikate zurückholen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeployAgainCommand</name>
    <message>
        <source>Deploy a&amp;gain</source>
        <translation>Erneut &amp;bereitstellen</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 bereitstellen</translation>
    </message>
    <message>
        <source>%1 is in place.</source>
        <translation>%1 ist an seinem Platz.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is in place in %n folders.</source>
        <translation>
            <numerusform>%1 ist in %n Ordner an seinem Platz.</numerusform>
            <numerusform>%1 ist in %n Ordnern an seinem Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deploying %1…</source>
        <translation>%1 wird bereitgestellt…</translation>
    </message>
    <message>
        <source>%1 is not in place everywhere.</source>
        <translation>%1 ist nicht überall an seinem Platz.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>%1 is in its folder, but nobody has seen it served.</source>
        <translation>%1 liegt in seinem Ordner, aber niemand hat gesehen, dass es ausgeliefert wird.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::DonePage</name>
    <message>
        <source>&amp;Show it</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Save the authority&apos;s ce&amp;rtificate…</source>
        <translation>Zertifikat der Zertifizierungsste&amp;lle speichern…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>It covers %1.</source>
        <translation>Es deckt %1 ab.</translation>
    </message>
    <message>
        <source>Signed by %1, valid until %2.</source>
        <translation>Signiert von %1, gültig bis %2.</translation>
    </message>
    <message>
        <source>Signed by itself, valid until %1.</source>
        <translation>Von sich selbst signiert, gültig bis %1.</translation>
    </message>
    <message>
        <source>Next renewal is due %1.</source>
        <translation>Die nächste Erneuerung ist %1 fällig.</translation>
    </message>
    <message>
        <source>Computers, phones and browsers accept it once they trust %1. Save its certificate and install it there; it holds no secret.</source>
        <translation>Computer, Telefone und Browser akzeptieren es, sobald sie %1 vertrauen. Speichern Sie das Zertifikat der Zertifizierungsstelle, und installieren Sie es dort; es enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>It is kept here, its key closed by your vault.</source>
        <translation>Es wird hier aufbewahrt; der Schlüssel ist durch Ihren Tresor geschützt.</translation>
    </message>
    <message>
        <source>Saved to %1. The server was told.</source>
        <translation>In %1 gespeichert. Dem Server wurde es mitgeteilt.</translation>
    </message>
    <message>
        <source>Saved to %1. No server was told of it.</source>
        <translation>In %1 gespeichert. Keinem Server wurde es mitgeteilt.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t serve it yet.</source>
        <translation>Der Server liefert es noch nicht aus.</translation>
    </message>
    <message>
        <source>Put these lines into the server&apos;s configuration, then check again:</source>
        <translation>Fügen Sie diese Zeilen in die Konfiguration des Servers ein, und prüfen Sie dann erneut:</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportCommand</name>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportDialog</name>
    <message>
        <source>Text between BEGIN and END lines: what nginx, Apache and most servers read.</source>
        <translation>Text zwischen BEGIN- und END-Zeilen: was nginx, Apache und die meisten Server lesen.</translation>
    </message>
    <message>
        <source>The certificate alone, in binary form: for Windows and Java tools.</source>
        <translation>Nur das Zertifikat, in binärer Form: für Windows und Java-Werkzeuge.</translation>
    </message>
    <message>
        <source>Certificate, chain and key in one closed file: for today’s Windows, macOS, Java, browsers.</source>
        <translation>Zertifikat, Kette und Schlüssel in einer geschützten Datei: für heutige Windows, macOS, Java, Browser.</translation>
    </message>
    <message>
        <source>The same with old ciphers: only for Windows before 2019 and macOS before 15.</source>
        <translation>Dasselbe mit alter Verschlüsselung: nur für Windows vor 2019 und macOS vor 15.</translation>
    </message>
    <message>
        <source>Certificate and chain in one file, without a key: for Windows and Java tools.</source>
        <translation>Zertifikat und Kette in einer Datei, ohne Schlüssel: für Windows und Java-Werkzeuge.</translation>
    </message>
    <message>
        <source>The private key alone.</source>
        <translation>Nur der private Schlüssel.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>DER</source>
        <translation>DER</translation>
    </message>
    <message>
        <source>PKCS#12 (.p12, .pfx)</source>
        <translation>PKCS#12 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>PKCS#12 for old systems</source>
        <translation>PKCS#12 für alte Systeme</translation>
    </message>
    <message>
        <source>PKCS#7 (.p7b)</source>
        <translation>PKCS#7 (.p7b)</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>With its private &amp;key</source>
        <translation>Mit dem privaten &amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Passphrase for the file</source>
        <translation>&amp;Passphrase für die Datei</translation>
    </message>
    <message>
        <source>The &amp;stored key’s own passphrase</source>
        <translation>Eigene Passphrase des &amp;gespeicherten Schlüssels</translation>
    </message>
    <message>
        <source>DER (*.cer *.crt *.der)</source>
        <translation>DER (*.cer *.crt *.der)</translation>
    </message>
    <message>
        <source>PKCS#12 (*.p12 *.pfx)</source>
        <translation>PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>PKCS#7 (*.p7b)</source>
        <translation>PKCS#7 (*.p7b)</translation>
    </message>
    <message>
        <source>Private key (*.key *.pem)</source>
        <translation>Privater Schlüssel (*.key *.pem)</translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt)</source>
        <translation>PEM (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>With the authorities a&amp;bove it, as servers need them</source>
        <translation>Mit den &amp;Zertifizierungsstellen darüber, wie Server sie brauchen</translation>
    </message>
    <message>
        <source>&amp;Leave the key open: whoever can read the file has it</source>
        <translation>Schlüssel &amp;offen lassen: Wer die Datei lesen kann, hat ihn</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportRootCommand</name>
    <message>
        <source>Export &amp;root certificate…</source>
        <translation>S&amp;tammzertifikat exportieren…</translation>
    </message>
    <message>
        <source>PEM (*.crt *.pem)</source>
        <translation>PEM (*.crt *.pem)</translation>
    </message>
    <message>
        <source>DER (*.cer *.der)</source>
        <translation>DER (*.cer *.der)</translation>
    </message>
    <message>
        <source>Save the root certificate of %1</source>
        <translation>Stammzertifikat von %1 speichern</translation>
    </message>
    <message>
        <source>Save the root certificate</source>
        <translation>Stammzertifikat speichern</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Add it as a trusted authority on each device that should accept its certificates.</source>
        <translation>Fügen Sie es auf jedem Gerät, das die Zertifikate akzeptieren soll, als vertrauenswürdige Zertifizierungsstelle hinzu.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::FixedValue</name>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>certwright::ui::FormField</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field</comment>
        <translation>%1 (optional)</translation>
    </message>
</context>
<context>
    <name>certwright::ui::FoundWords</name>
    <message>
        <source>%1 is running here</source>
        <translation>%1 läuft hier</translation>
    </message>
    <message>
        <source>Installed on this computer</source>
        <translation>Auf diesem Computer installiert</translation>
    </message>
</context>
<context>
    <name>certwright::ui::InventoryReader</name>
    <message>
        <source>Open the store</source>
        <translation>Bestand öffnen</translation>
    </message>
    <message>
        <source>Read the store</source>
        <translation>Bestand lesen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::JobNotice</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::LifetimeBar</name>
    <message>
        <source>%1 percent of its lifetime is gone</source>
        <translation>%1 Prozent der Laufzeit sind vorbei</translation>
    </message>
</context>
<context>
    <name>certwright::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Certwright</source>
        <translation>Ü&amp;ber Certwright</translation>
    </message>
</context>
<context>
    <name>certwright::ui::MainWindow</name>
    <message>
        <source>Certwright</source>
        <translation>Certwright</translation>
    </message>
    <message>
        <source>New &amp;certificate…</source>
        <translation>Neues &amp;Zertifikat…</translation>
    </message>
    <message>
        <source>New &amp;authority…</source>
        <translation>Neue Zertifizierungs&amp;stelle…</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates for your servers</source>
        <translation>Zertifikate für Ihre Server</translation>
    </message>
    <message>
        <source>Made, deployed and renewed. Choose how to begin:</source>
        <translation>Erstellt, bereitgestellt und erneuert. Wählen Sie, womit Sie beginnen:</translation>
    </message>
    <message>
        <source>No authority of your own yet</source>
        <translation>Noch keine eigene Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>An authority of your own signs certificates for your network, for names that no public authority can vouch for.</source>
        <translation>Eine eigene Zertifizierungsstelle signiert Zertifikate für Ihr Netzwerk, auch für Namen, für die keine öffentliche Zertifizierungsstelle bürgen kann.</translation>
    </message>
    <message>
        <source>Get a certificate</source>
        <translation>Zertifikat erstellen</translation>
    </message>
    <message>
        <source>For your own network, or for development on this computer.</source>
        <translation>Für Ihr eigenes Netzwerk oder zum Entwickeln auf diesem Computer.</translation>
    </message>
    <message>
        <source>Create your own authority</source>
        <translation>Eigene Zertifizierungsstelle erstellen</translation>
    </message>
    <message>
        <source>It signs for your servers, and every device that trusts it accepts them.</source>
        <translation>Sie signiert für Ihre Server, und jedes Gerät, das ihr vertraut, akzeptiert sie.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Your keys lie in a vault.</source>
        <translation>Ihre Schlüssel liegen in einem Tresor.</translation>
    </message>
    <message>
        <source>Keep its recovery code for the day when keychain or passphrase is lost.</source>
        <translation>Verwahren Sie seinen Wiederherstellungscode für den Tag, an dem Schlüsselbund oder Passphrase verloren ist.</translation>
    </message>
    <message>
        <source>Show recovery code</source>
        <translation>Wiederherstellungscode anzeigen</translation>
    </message>
    <message>
        <source>Make the recovery code</source>
        <translation>Wiederherstellungscode erzeugen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::MakeCrlCommand</name>
    <message>
        <source>Make revocation &amp;list…</source>
        <translation>Sperrliste e&amp;rstellen…</translation>
    </message>
    <message>
        <source>Revocation list (*.crl)</source>
        <translation>Sperrliste (*.crl)</translation>
    </message>
    <message>
        <source>Revocation list as PEM (*.pem)</source>
        <translation>Sperrliste als PEM (*.pem)</translation>
    </message>
    <message>
        <source>Save the revocation list of %1</source>
        <translation>Sperrliste von %1 speichern</translation>
    </message>
    <message>
        <source>Make the revocation list of %1</source>
        <translation>Sperrliste von %1 erstellen</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>It is valid until %1; make the next one before.</source>
        <translation>Sie ist bis %1 gültig; erstellen Sie vorher die nächste.</translation>
    </message>
    <message>
        <source>Making the revocation list of %1…</source>
        <translation>Sperrliste von %1 wird erstellt…</translation>
    </message>
    <message>
        <source>The revocation list was not made.</source>
        <translation>Die Sperrliste wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>Sign the revocation list</source>
        <translation>Sperrliste signieren</translation>
    </message>
    <message>
        <source>Authority’s &amp;passphrase</source>
        <translation>&amp;Passphrase der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
</context>
<context>
    <name>certwright::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::NameToken</name>
    <message>
        <source>Press Delete to remove it, Enter to change it.</source>
        <translation>Entf entfernt den Namen, die Eingabetaste ändert ihn.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::NamesPage</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Which names should it cover?</source>
        <translation>Welche Namen soll es abdecken?</translation>
    </message>
    <message>
        <source>Type every name and address people use to reach the server. Part them with a blank, a comma or a new line.</source>
        <translation>Geben Sie jeden Namen und jede Adresse ein, unter denen der Server erreicht wird. Trennen Sie sie durch ein Leerzeichen, ein Komma oder eine neue Zeile.</translation>
    </message>
    <message>
        <source>This computer is also known as</source>
        <translation>Dieser Computer heißt auch</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation>Name hinzufügen…</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>Namen und Adressen</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) were left out: one certificate holds at most %1.</source>
        <translation>
            <numerusform>%n Name wurde weggelassen: Ein Zertifikat fasst höchstens %1.</numerusform>
            <numerusform>%n Namen wurden weggelassen: Ein Zertifikat fasst höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>More options: %1</source>
        <translation>Weitere Optionen: %1</translation>
    </message>
</context>
<context>
    <name>certwright::ui::Navigation</name>
    <message>
        <source>Keys locked</source>
        <translation>Schlüssel gesperrt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>One needs you</source>
        <translation>Eines braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n braucht Ihre Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Ihre Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys unlocked</source>
        <translation>Schlüssel entsperrt</translation>
    </message>
    <message>
        <source>Locks them</source>
        <translation>Sperrt sie</translation>
    </message>
    <message>
        <source>Unlocks them</source>
        <translation>Entsperrt sie</translation>
    </message>
    <message>
        <source>Your private keys can be used until this program ends. Click to lock them now.</source>
        <translation>Ihre privaten Schlüssel können benutzt werden, bis dieses Programm endet. Klicken Sie, um sie jetzt zu sperren.</translation>
    </message>
    <message>
        <source>Your private keys are opened when one is needed. Click to open them now.</source>
        <translation>Ihre privaten Schlüssel werden geöffnet, wenn einer gebraucht wird. Klicken Sie, um sie jetzt zu öffnen.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphraseField</name>
    <message>
        <source>&amp;Again, against slips</source>
        <translation>Noch ein&amp;mal, gegen Tippfehler</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Geben Sie eine Passphrase ein.</translation>
    </message>
    <message>
        <source>The two are not alike.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist aktiv.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphrasePanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphraseStrength</name>
    <message numerus="yes">
        <source>At least %n characters, please.</source>
        <translation>
            <numerusform>Bitte mindestens %n Zeichen.</numerusform>
            <numerusform>Bitte mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: easy to guess for a computer. Four or more words that don’t belong together are better.</source>
        <translation>Schwach: für einen Computer leicht zu erraten. Vier oder mehr Wörter, die nicht zusammengehören, sind besser.</translation>
    </message>
    <message>
        <source>Fair: one more word would make it strong.</source>
        <translation>Mittel: Ein Wort mehr würde sie stark machen.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::PresetChooser</name>
    <message>
        <source>Just keep it here</source>
        <translation>Nur hier aufbewahren</translation>
    </message>
    <message>
        <source>In your store, closed by your vault. You can deploy or export it whenever you like.</source>
        <translation>In Ihrem Bestand, durch Ihren Tresor geschützt. Sie können es jederzeit bereitstellen oder exportieren.</translation>
    </message>
    <message>
        <source>Or search a server to write it to…</source>
        <translation>Oder einen Server suchen, für den es geschrieben wird…</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>No preset is called that. “%1” fits whatever reads PEM files.</source>
        <translation>Keine Vorlage heißt so. „%1“ passt zu allem, was PEM-Dateien liest.</translation>
    </message>
    <message>
        <source>Folder with PEM files</source>
        <translation>Ordner mit PEM-Dateien</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n server(s)</source>
        <translation>
            <numerusform>%n Server anzeigen</numerusform>
            <numerusform>Alle %n Server anzeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProgressList</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProgressPage</name>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProposalRow</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::PurposePage</name>
    <message>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <source>What is the certificate for?</source>
        <translation>Wofür ist das Zertifikat?</translation>
    </message>
    <message>
        <source>This decides who signs it. You can come back and change it.</source>
        <translation>Das entscheidet, wer es signiert. Sie können zurückkommen und es ändern.</translation>
    </message>
    <message>
        <source>My own network</source>
        <translation>Mein eigenes Netzwerk</translation>
    </message>
    <message>
        <source>Servers, devices and programs at home or in the office. Your own authority signs; whoever trusts it once accepts all it signs.</source>
        <translation>Server, Geräte und Programme zu Hause oder im Büro. Ihre eigene Zertifizierungsstelle signiert; wer ihr einmal vertraut, akzeptiert alles, was sie signiert.</translation>
    </message>
    <message>
        <source>Development on this computer</source>
        <translation>Entwicklung auf diesem Computer</translation>
    </message>
    <message>
        <source>The certificate signs itself. Enough for trying things out; browsers warn until you accept it.</source>
        <translation>Das Zertifikat signiert sich selbst. Genug, um etwas auszuprobieren; Browser warnen, bis Sie es akzeptieren.</translation>
    </message>
    <message>
        <source>You have no authority yet: you make one on the way, in a minute.</source>
        <translation>Sie haben noch keine Zertifizierungsstelle: Sie erstellen unterwegs eine, in einer Minute.</translation>
    </message>
    <message numerus="yes">
        <source>%1 can sign it.</source>
        <comment>names of authorities</comment>
        <translation>
            <numerusform>%1 kann es signieren.</numerusform>
            <numerusform>%1 können es signieren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation>Verwahren Sie diesen Wiederherstellungscode</translation>
    </message>
    <message>
        <source>It opens your keys when keychain or passphrase is lost. Write it down or print it, and keep it where nobody else looks. Whoever has it and this computer’s files has the keys.</source>
        <translation>Er öffnet Ihre Schlüssel, wenn Schlüsselbund oder Passphrase verloren ist. Schreiben Sie ihn auf, oder drucken Sie ihn, und verwahren Sie ihn, wo niemand sonst hinsieht. Wer ihn und die Dateien dieses Computers hat, hat die Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ich habe ihn verwahrt</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Only you can read it. Move it to another place.</source>
        <translation>Nur Sie können ihn lesen. Bringen Sie ihn an einen anderen Ort.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>It leaves the clipboard in 45 seconds.</source>
        <translation>Er verlässt die Zwischenablage in 45 Sekunden.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::RenewCommand</name>
    <message>
        <source>&amp;Renew now</source>
        <translation>Jetzt &amp;erneuern</translation>
    </message>
    <message>
        <source>Renew %1</source>
        <translation>%1 erneuern</translation>
    </message>
    <message>
        <source>%1 was renewed, but is not in place everywhere.</source>
        <translation>%1 wurde erneuert, ist aber nicht überall an seinem Platz.</translation>
    </message>
    <message>
        <source>%1 was renewed.</source>
        <translation>%1 wurde erneuert.</translation>
    </message>
    <message>
        <source>It is valid until %1.</source>
        <translation>Es ist bis %1 gültig.</translation>
    </message>
    <message>
        <source>Renewing %1…</source>
        <translation>%1 wird erneuert…</translation>
    </message>
    <message>
        <source>%1 was not renewed.</source>
        <translation>%1 wurde nicht erneuert.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
</context>
<context>
    <name>certwright::ui::RevokeCommand</name>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>See what depends on it</source>
        <translation>Nachsehen, was davon abhängt</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 widerrufen?</translation>
    </message>
    <message>
        <source>Whoever checks the authority’s revocation list will refuse it from then on. This can’t be taken back.</source>
        <translation>Wer die Sperrliste der Zertifizierungsstelle prüft, lehnt es von da an ab. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Whoever checks the authority’s revocation list will refuse it from then on. This can’t be taken back. These depend on it:</source>
        <translation>Wer die Sperrliste der Zertifizierungsstelle prüft, lehnt es von da an ab. Das lässt sich nicht zurücknehmen. Davon hängen ab:</translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation>Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoked.</source>
        <translation>Widerrufen.</translation>
    </message>
    <message>
        <source>Make a fresh revocation list on the Authorities page and put it where your servers look.</source>
        <translation>Erstellen Sie auf der Seite „Zertifizierungsstellen“ eine neue Sperrliste, und legen Sie sie dorthin, wo Ihre Server nachsehen.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::SaveWords</name>
    <message>
        <source>Save certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem)</source>
        <translation>Zertifikate (*.crt *.pem)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>certwright::ui::SearchField</name>
    <message>
        <source>Search names, issuer, serial…</source>
        <translation>Namen, Aussteller, Seriennummer suchen…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Search (%1)</source>
        <translation>Suchen (%1)</translation>
    </message>
</context>
<context>
    <name>certwright::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>certwright::ui::StepRow</name>
    <message>
        <source>done</source>
        <comment>step</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>current step</source>
        <comment>step</comment>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>to come</source>
        <comment>step</comment>
        <translation>steht noch bevor</translation>
    </message>
</context>
<context>
    <name>certwright::ui::StoreOrigin</name>
    <message>
        <source>See where the store comes from</source>
        <translation>Nachsehen, woher der Bestand kommt</translation>
    </message>
    <message>
        <source>This store came here from another computer.</source>
        <translation>Dieser Bestand kam von einem anderen Computer hierher.</translation>
    </message>
    <message>
        <source>That one may still renew the same certificates by its own copy. Stop it there first.</source>
        <translation>Jener erneuert dieselben Zertifikate vielleicht noch aus seiner eigenen Kopie. Halten Sie es zuerst dort an.</translation>
    </message>
    <message>
        <source>Renew from this computer</source>
        <translation>Von diesem Computer aus erneuern</translation>
    </message>
    <message>
        <source>Take the store over</source>
        <translation>Den Bestand übernehmen</translation>
    </message>
    <message>
        <source>From now on this computer renews what the store holds.</source>
        <translation>Von nun an erneuert dieser Computer, was der Bestand enthält.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>Ist das richtig so?</translation>
    </message>
    <message>
        <source>Nothing has been made or changed yet.</source>
        <translation>Es wurde noch nichts erstellt oder geändert.</translation>
    </message>
    <message>
        <source>Cop&amp;y as command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <source>Crea&amp;te certificate</source>
        <translation>Zertifikat &amp;erstellen</translation>
    </message>
    <message>
        <source>&amp;Deploy</source>
        <translation>Be&amp;reitstellen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>The certificate is made; what is left is to deploy it.</source>
        <translation>Das Zertifikat ist erstellt; es fehlt noch die Bereitstellung.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>certwright::ui::SummaryWords</name>
    <message>
        <source>A certificate called %1 with a new %2 key, closed by your vault.</source>
        <translation>Ein Zertifikat namens %1 mit einem neuen Schlüssel vom Typ %2, durch Ihren Tresor geschützt.</translation>
    </message>
    <message>
        <source>A certificate for %1 with a new %2 key, closed by your vault.</source>
        <translation>Ein Zertifikat für %1 mit einem neuen Schlüssel vom Typ %2, durch Ihren Tresor geschützt.</translation>
    </message>
    <message>
        <source>%1 signs it. Whoever trusts %1 accepts it.</source>
        <translation>%1 signiert es. Wer %1 vertraut, akzeptiert es.</translation>
    </message>
    <message>
        <source>It signs itself, so browsers warn until you accept it.</source>
        <translation>Es signiert sich selbst, deshalb warnen Browser, bis Sie es akzeptieren.</translation>
    </message>
    <message>
        <source>It is just kept here; nothing is written anywhere else.</source>
        <translation>Es wird nur hier aufbewahrt; anderswo wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Written to %1 for %2: %3.</source>
        <translation>Geschrieben nach %1 für %2: %3.</translation>
    </message>
    <message>
        <source>What lies there now is kept in .before-certwright.</source>
        <translation>Was jetzt dort liegt, bleibt in .before-certwright erhalten.</translation>
    </message>
    <message>
        <source>Nobody will remind you to renew it.</source>
        <translation>Niemand erinnert Sie daran, es zu erneuern.</translation>
    </message>
    <message>
        <source>It is due for renewal on %1.</source>
        <translation>Die Erneuerung ist am %1 fällig.</translation>
    </message>
    <message>
        <source>%1 Renewing makes a new key and does all of this again.</source>
        <translation>%1 Beim Erneuern entsteht ein neuer Schlüssel, und all dies geschieht noch einmal.</translation>
    </message>
    <message>
        <source>%1 Renewing makes a new key.</source>
        <translation>%1 Beim Erneuern entsteht ein neuer Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n day(s), until %1. %2</source>
        <translation>
            <numerusform>%n Tag gültig, bis %1. %2</numerusform>
            <numerusform>%n Tage gültig, bis %1. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetOptions</name>
    <message>
        <source>&amp;Password of the keystore</source>
        <translation>&amp;Passwort des Keystores</translation>
    </message>
    <message>
        <source>More options: owner, group, commands</source>
        <translation>Weitere Optionen: Eigentümer, Gruppe, Befehle</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Auswäh&amp;len…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Own&amp;er of the files</source>
        <translation>&amp;Eigentümer der Dateien</translation>
    </message>
    <message>
        <source>&amp;Group of the files</source>
        <translation>&amp;Gruppe der Dateien</translation>
    </message>
    <message>
        <source>Comman&amp;d that checks</source>
        <translation>&amp;Befehl zum Prüfen</translation>
    </message>
    <message>
        <source>Command that &amp;reloads</source>
        <translation>Befehl zum Neula&amp;den</translation>
    </message>
    <message>
        <source>Runs before the server is told; its refusal puts the old files back.</source>
        <translation>Läuft, bevor es dem Server mitgeteilt wird; lehnt er ab, kommen die alten Dateien zurück.</translation>
    </message>
    <message>
        <source>Tells the server of the new files. No shell runs.</source>
        <translation>Teilt dem Server die neuen Dateien mit. Es läuft keine Shell.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetPage</name>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation>Wohin soll es?</translation>
    </message>
    <message>
        <source>Files written to a server are written again at each renewal, and the server is told.</source>
        <translation>Dateien für einen Server werden bei jeder Erneuerung neu geschrieben, und dem Server wird es mitgeteilt.</translation>
    </message>
    <message>
        <source>Check no&amp;w</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetWords</name>
    <message>
        <source>everybody here can read it</source>
        <translation>lesbar für alle hier</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who can read a file</comment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>only %1 and the group %2 can read it</source>
        <translation>lesbar nur für %1 und die Gruppe %2</translation>
    </message>
    <message>
        <source>only %1 and your group can read it</source>
        <translation>lesbar nur für %1 und Ihre Gruppe</translation>
    </message>
    <message>
        <source>only %1 can read it</source>
        <translation>lesbar nur für %1</translation>
    </message>
    <message>
        <source>The configuration isn&apos;t checked. %1</source>
        <translation>Die Konfiguration wird nicht geprüft. %1</translation>
    </message>
    <message>
        <source>Nothing is reloaded. %1</source>
        <translation>Nichts wird neu geladen. %1</translation>
    </message>
    <message>
        <source>Nobody watches whether %1 keeps running. %2</source>
        <translation>Niemand beobachtet, ob %1 weiterläuft. %2</translation>
    </message>
    <message>
        <source>Nobody looks at what is served. %1</source>
        <translation>Niemand prüft, was ausgeliefert wird. %1</translation>
    </message>
    <message>
        <source>The files stay yours instead of belonging to %1. %2</source>
        <translation>Die Dateien bleiben Ihre, statt %1 zu gehören. %2</translation>
    </message>
    <message>
        <source>Links can&apos;t be made there, so the files are exchanged one by one, under a record that is finished after a power cut.</source>
        <translation>Links lassen sich dort nicht anlegen, deshalb werden die Dateien einzeln ausgetauscht, mit einem Protokoll, das nach einem Stromausfall zu Ende geführt wird.</translation>
    </message>
    <message>
        <source>This preset follows %1&apos;s documentation; nobody here has tried it with the product yet.</source>
        <translation>Diese Vorlage folgt der Dokumentation von %1; mit dem Produkt selbst hat sie hier noch niemand ausprobiert.</translation>
    </message>
    <message>
        <source>Then “%1” checks the configuration; where it refuses, the old files come back.</source>
        <translation>Dann prüft „%1“ die Konfiguration; lehnt der Befehl sie ab, kommen die alten Dateien zurück.</translation>
    </message>
    <message>
        <source>The server is told by “%1”.</source>
        <translation>Dem Server wird es durch „%1“ mitgeteilt.</translation>
    </message>
    <message>
        <source>No server is restarted or reloaded.</source>
        <translation>Kein Server wird neu gestartet oder neu geladen.</translation>
    </message>
    <message>
        <source>At last we look whether it really serves the new certificate.</source>
        <translation>Zuletzt wird geprüft, ob er wirklich das neue Zertifikat ausliefert.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::TechnicalDetails</name>
    <message>
        <source>%1 (critical)</source>
        <translation>%1 (kritisch)</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-1 fingerprint</source>
        <translation>SHA-1-Fingerabdruck</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Valid, in UTC</source>
        <translation>Gültig, in UTC</translation>
    </message>
</context>
<context>
    <name>certwright::ui::UndoCommand</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>certwright::ui::UnlockAttempt</name>
    <message>
        <source>Look at the vault</source>
        <translation>Tresor ansehen</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Tresor entsperren</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor erstellen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::UnlockPanel</name>
    <message>
        <source>Unlock your keys</source>
        <translation>Entsperren Sie Ihre Schlüssel</translation>
    </message>
    <message>
        <source>Your private keys lie in a vault. It opens with your keychain, with the vault’s passphrase, if you chose one, or with its recovery code.</source>
        <translation>Ihre privaten Schlüssel liegen in einem Tresor. Er öffnet sich mit Ihrem Schlüsselbund, mit der Passphrase des Tresors, falls Sie eine gewählt haben, oder mit seinem Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery code</source>
        <translation>&amp;Passphrase oder Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Choose a passphrase for your keys</source>
        <translation>Wählen Sie eine Passphrase für Ihre Schlüssel</translation>
    </message>
    <message>
        <source>Your private keys will lie in a vault. There is no keychain here that could keep its passphrase, so you choose one and type it when a key is needed.</source>
        <translation>Ihre privaten Schlüssel werden in einem Tresor liegen. Hier gibt es keinen Schlüsselbund, der seine Passphrase aufbewahren könnte; deshalb wählen Sie eine und geben sie ein, wenn ein Schlüssel gebraucht wird.</translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Neue &amp;Passphrase</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Tresor erstellen</translation>
    </message>
    <message>
        <source>Your keychain is asking… Answer it, or type the vault’s passphrase here.</source>
        <translation>Ihr Schlüsselbund fragt… Antworten Sie ihm, oder geben Sie hier die Passphrase des Tresors ein.</translation>
    </message>
</context>
<context>
    <name>certwright::ui::VaultGate</name>
    <message>
        <source>Look at the vault</source>
        <translation>Tresor ansehen</translation>
    </message>
</context>
<context>
    <name>certwright::ui::VerdictWords</name>
    <message>
        <source>%1 is already covered until %2, by %3.</source>
        <translation>%1 ist schon bis %2 abgedeckt, durch %3.</translation>
    </message>
    <message>
        <source>%1 covers every name one level below it, but not %2 itself.</source>
        <translation>%1 deckt jeden Namen eine Ebene darunter ab, aber nicht %2 selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n more name(s) need a look.</source>
        <translation>
            <numerusform>%n weiteren Namen sollten Sie sich ansehen.</numerusform>
            <numerusform>%n weitere Namen sollten Sie sich ansehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 can be used.</source>
        <translation>%1 und %2 sind verwendbar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 can be used.</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 ist verwendbar.</numerusform>
            <numerusform>%1 sind verwendbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>certwright::ui::WizardWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation>Es wurde noch nichts erstellt.</translation>
    </message>
    <message>
        <source>Closing now loses what you chose here.</source>
        <translation>Wenn Sie jetzt schließen, geht verloren, was Sie hier gewählt haben.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
</TS>
