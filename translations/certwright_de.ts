<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>certwright::Desktop</name>
    <message>
        <source>Certificates for your servers: made, deployed and renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the store, instead of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ErrorText</name>
    <message>
        <source>{name} is neither a host name, an address nor an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like shop.example.org, *.example.org, 192.0.2.7 or you@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {object} needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {preset} needs file names of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which files it is to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name to issue for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one host name or address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority {authority} may not sign for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an authority whose limits allow the name, or leave the name out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} lies outside what the authority may sign for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an authority whose limits allow the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name lies outside what the authority may sign for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an authority whose limits allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t stand in a certificate of this kind ({object}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or choose a profile that fits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can&apos;t stand in a certificate of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name can&apos;t stand in a certificate of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject&apos;s part {value} is too long: at most {limit} characters fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t a valid part of a subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like CN=Office CA,O=Example,C=DE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t a kind of key that can be made here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of ec-p256, ec-p384, ec-p521, ed25519, rsa-2048, rsa-3072 and rsa-4096.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s kind of key isn&apos;t known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind of key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{preset} can&apos;t use a key of the kind {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue the certificate again with another kind of key, P-256 for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the kind {key} doesn&apos;t suit this certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind: P-256 is taken everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That kind of key doesn&apos;t suit this certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key doesn&apos;t belong to the certificate {certificate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key that the certificate was issued for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key doesn&apos;t belong to the authority {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the authority&apos;s own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key and certificate in {file} don&apos;t belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key and certificate don&apos;t belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} days are too long: at most {limit} are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t a length of time that can be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 30d, 12h or 33%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate would outlive its authority {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer days, or renew the authority first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate would end before it begins, or last too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number of days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of tls-server, tls-client, tls-server-client, s-mime and code-signing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That isn&apos;t a profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate in {file} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get it again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} isn&apos;t valid yet; this computer&apos;s clock says {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} isn&apos;t valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is, and check the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate isn&apos;t valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain from {certificate} to a root has a gap: its issuer&apos;s certificate isn&apos;t here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the issuer&apos;s certificates, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain to a root has a gap: an issuer&apos;s certificate isn&apos;t here, or isn&apos;t trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certificate} doesn&apos;t belong to a valid chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the issuer&apos;s certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{authority} isn&apos;t an authority: its certificate may not sign others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain of certificates isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate isn&apos;t made out for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue one that covers the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate isn&apos;t made out for that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate request in {file} isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate request isn&apos;t valid, or isn&apos;t signed by its own key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cryptographic step failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset called {preset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of presets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such preset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset in {file} isn&apos;t valid: look at {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the file, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset in {file} isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A preset isn&apos;t valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend its file, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset needs to know: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} for this deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset needs to know more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} already belongs to the deployment {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or change that deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That folder already belongs to the deployment {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That folder already belongs to another deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies in {folder} is newer than the certificate that was to be put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the store is an old copy. To put the older one there all the same, force it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies there is newer than the certificate that was to be put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed {file} in the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what was changed. To replace it all the same, force it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed what Certwright put into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed what Certwright put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses its configuration with the new certificate: {program} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names, then deploy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses its configuration with the new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server couldn&apos;t be told of the new certificate: {program} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server couldn&apos;t be told of the new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service {name} doesn&apos;t run any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its log, and start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server doesn&apos;t run any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} serves another certificate ({certificate}) than the one deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server reads its files from the deployment&apos;s folder, then reload it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} serves another certificate than the one deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server serves another certificate than the one deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it reads its files from the deployment&apos;s folder, then reload it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs and listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new certificate wasn&apos;t accepted, so {folder} holds the one before again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new certificate wasn&apos;t accepted, so the one before is back in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment {target} has nothing kept under the number {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it keeps, and choose one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} of the kept files number {value} is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy the current certificate again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing kept under the number {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is kept, and choose one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment {target} has nothing before the current files to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before the current files to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody tells the server of {folder} when its certificate is new (deployment {target}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the deployment a command that reloads the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody tells the server when its certificate is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s configuration was broken before anything was changed: {program} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s configuration was broken before anything was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{preset} can&apos;t see the folder {folder}: its service hides {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder outside, below /etc for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t see the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder outside home folders, below /etc for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t see that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} may not pass through the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it: chmod o+x {folder}, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s account may not pass through the folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service&apos;s account may not pass through a folder above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>systemd doesn&apos;t run here, so the service {name} can&apos;t be reloaded by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>systemd doesn&apos;t run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no service called {name} on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the server first, or give the deployment a command of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such service on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not run {program} as the preset would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this as root, or give the deployment a command of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not run the preset&apos;s command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hook failed: {program}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it, then deploy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your hook failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It isn&apos;t known where the server listens, so nobody looked at what it serves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the deployment an address to look at, like shop.example.org:443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{preset} reads its files by itself, or has no command that could reload it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it doesn&apos;t, give the deployment a command that reloads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service {name} wasn&apos;t reloaded, since it doesn&apos;t run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads the new files when it starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wasn&apos;t reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload it yourself, or give the deployment a command that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying again makes sense from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} doesn&apos;t exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of its folder, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is too large: more than {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is too large to go through in one go: the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller folder inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} is too large for one backup file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its folder while nothing uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} isn&apos;t an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an ordinary file; what stands there is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there isn&apos;t an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} already exists, and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something called {folder} already exists, and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name already exists, and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} belongs to {owner}, so it can&apos;t be trusted with a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it yours, readable by nobody else: chown, then chmod 600 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} holds a secret, but others may read it (mode {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it: chmod 600 {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds secrets, but others may enter it (mode {value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it: chmod 700 {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} holds a secret, but others may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mode {value} anybody could read the private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mode like 0600 or 0640.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that holds a secret may be read by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the rights of group and others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} doesn&apos;t exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it, or check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {file} doesn&apos;t exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder doesn&apos;t exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be written by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or run this as a user who may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder can&apos;t be written by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} (owner {owner}, mode {value}) lets others exchange what lies in it, so no key is put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that only you or root can write, or change its owner and mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} lets others exchange what lies in it, so no key is put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that only you or root can write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {file} lets others exchange what lies in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder lets others exchange what lies in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} in the folder {folder} wasn&apos;t put there by Certwright, so it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder, or move the file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds files that Certwright didn&apos;t put there, so it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder, or move those files away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds files that Certwright didn&apos;t put there, so it is left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a link, and links aren&apos;t followed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file that it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a link, and links aren&apos;t followed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder that it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a link in the way, and links aren&apos;t followed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name what it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to write {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {file} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and its file system, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing in {folder} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no user or group called {owner}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or make the account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no such user or group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can&apos;t be given to {owner} by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this as root, or leave the owner as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can&apos;t be given to that user or group by you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program {program} isn&apos;t there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, or check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program isn&apos;t there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program {program} could be exchanged by others, so it isn&apos;t run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let only root or you write it and the folders above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program could be exchanged by others, so it isn&apos;t run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it yourself to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} didn&apos;t end within {limit} seconds and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what it waits for, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} didn&apos;t end in time and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program didn&apos;t end in time and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command {value} can&apos;t be split into words: a quote isn&apos;t closed, or a word is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as in a terminal: words parted by blanks, those with blanks in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command can&apos;t be split into words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no certificate, key or request that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given holds no certificate, key or request that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {object} in {file} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {object} is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {object} in {file} is of a kind that can&apos;t be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with the tool that made it, to PEM for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {limit} things in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {object} of this kind can&apos;t be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the kind {key} can&apos;t be written in that format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another format, PKCS#8 for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t supported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That format isn&apos;t supported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} asks for so much computing before it opens that it looks like an attack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again with ordinary settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening this asks for so much computing that it looks like an attack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key {key} has a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give that passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the authority {authority} has a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {certificate} has a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is closed by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset {preset} writes a keystore, which needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one in a file that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it, or name a file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the passphrase, capital letters included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the key of the authority {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the key of {certificate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase in {file} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the passphrase into the file&apos;s first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase can&apos;t be kept in a keychain: it must be text of at most {limit} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty, or can&apos;t be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} doesn&apos;t fit {option}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the help for what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} can&apos;t be used for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out line breaks, quotes and other special characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} isn&apos;t one of the names that can be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} isn&apos;t one of the names that can be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{option} is missing, or doesn&apos;t go with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the help for what goes together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} isn&apos;t what belongs here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} isn&apos;t a plain file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a name without slashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That doesn&apos;t go with the preset {preset}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what the preset takes, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine {host} can&apos;t be used in this version: only this computer can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the help for what can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for contradicts itself, or lacks something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you gave, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate matches {certificate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of certificates for its name, number or fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority matches {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of authorities for its name or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deployment matches {target}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of deployments for its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key {key} isn&apos;t here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the key, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate request matches {request}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at {store} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made when the first certificate is. If you have one elsewhere, name its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {object} matches {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you named can&apos;t be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certificate} fits more than one certificate: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one by its number or fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{authority} fits more than one authority: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} fits more than one: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of them exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you named fits more than one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it by its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an authority called {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate is already here, as number {certificate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the one that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certificate request is already here, as number {request}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} isn&apos;t empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty place, or confirm that it may be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name} is used twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a yes, and nobody is there to give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it where it can ask, or confirm it with {option}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs your confirmation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} didn&apos;t answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs and that no firewall is in between, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up {host} took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the name server, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no authority called {authority}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the list of authorities, or create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority was chosen to sign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an authority, or create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the authority {authority} isn&apos;t here, so it can&apos;t sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import its key, or choose another authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s key isn&apos;t here, so it can&apos;t sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority {authority} has expired, so what it signs would not be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new authority, or renew this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority has expired, so what it signs would not be accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority {authority} may not sign other authorities below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a root whose path length is 1 or more, and sign with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path length may be {limit} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is longer than an authority in it allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign with an authority whose path length is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certificate} is still needed by: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove those first, or confirm that they may go without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still needed by: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something still needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what depends on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{certificate} can&apos;t be renewed here: it was issued elsewhere, or what is needed for it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue a new certificate for the same names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate can&apos;t be renewed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate {certificate} has been revoked since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate with the serial number {value} was revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and owner of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in {folder} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions and owner of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup: the newest lies at {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in {file} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the store holds on the deployment {target} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup, or make the deployment anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} was written by a newer version of Certwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Certwright on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was written by a newer version of Certwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was written by a newer version of Certwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} lies on a drive where programs can&apos;t exclude each other, a network share for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the store to a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store lies on a drive where programs can&apos;t exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} couldn&apos;t do what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store couldn&apos;t do what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} has been working on this since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} is working on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is working on this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} isn&apos;t a backup that can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That isn&apos;t a backup that can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} has no vault yet, so it holds no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with the first key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault yet, and nothing that could keep its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a keychain, type a passphrase, or write a passphrase file with: {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is locked, so the keys stay closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, type the vault&apos;s passphrase, or give a file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store at {store} already has a vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its passphrase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {file} holds doesn&apos;t open the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is the file for this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase doesn&apos;t open the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the passphrase, or use the recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code has a mistake in it, or isn&apos;t whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the paper: eleven groups of five letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault&apos;s recovery code isn&apos;t on paper yet: if the keychain is lost, so are the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the recovery code, and keep it in a safe place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keychain is locked, or its prompt was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, or use the vault&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain that can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a passphrase, or a file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain didn&apos;t answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it waits for your answer, or use the vault&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no entry for this store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery code or the vault&apos;s passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::EventText</name>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation list made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hook failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault&apos;s passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 was renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 couldn&apos;t be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deletion of %1 was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority %1 was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority %1 made a new revocation list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployed to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploying to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files before are back in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hook of the deployment to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment to %1 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault of %1 was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the vault of %1 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 was restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times in a row)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ExpiryText</name>
    <message>
        <source>in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a month ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a time that is not known</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ListWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ObjectWords</name>
    <message>
        <source>certificate</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private key</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypted private key</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate request</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revocation list</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#12 container</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#7 bundle</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Java keystore</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>authority</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content</source>
        <comment>of a file, within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::StateText</name>
    <message>
        <source>Valid</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded</source>
        <comment>certificate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step</source>
        <comment>deployment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdated</source>
        <comment>deployment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>deployment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <comment>deployment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-signed</source>
        <comment>issuer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own authority</source>
        <comment>issuer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACME</source>
        <comment>issuer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another issuer</source>
        <comment>issuer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC P-256: fast, and taken everywhere (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC P-384: stronger, for authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC P-521: not taken by every browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ed25519: modern, but no browser takes it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 2048: for old devices and programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 3072: for old programs, stronger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 4096: for old programs, strong but slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website or server</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server and client</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail (S/MIME)</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing programs</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root authority</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intermediate authority</source>
        <comment>profile</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proves to browsers and programs that they talk to your server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets a program or a person log in to a server that asks for a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For servers that also connect to each other, like mail servers or clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs your e-mail, and lets others encrypt theirs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows who made a program, and that nobody changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs certificates for your own network, once its certificate is trusted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in the place of a root, whose key can then stay locked away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason given</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key may be in other hands</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority&apos;s key may be in other hands</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or organisation changed</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a newer certificate</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used any more</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right to it was withdrawn</source>
        <comment>revocation</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::StepText</name>
    <message>
        <source>Checking what can be checked beforehand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocking the vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing the certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving key, names and chain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the server&apos;s configuration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching to the new files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloading the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what the server serves…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the old files back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything checked beforehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vault unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, names and chain proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s configuration checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched to the new files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server reloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at what the server serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old files put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a running step, and how many of how many are done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a running step, and the file or name it is about</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AboutDialog</name>
    <message>
        <source>About Certwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certwright’s icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certwright %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates for your servers: made, deployed and renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 · Apache License 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritiesModel</name>
    <message>
        <source>Every name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key isn’t here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n valid</source>
        <comment>certificates</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, may sign for %3, expires %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign for</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritiesPage</name>
    <message>
        <source>Authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority has “%1” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authorities yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expired %2, and what it signed isn’t accepted any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expires %2. Make its successor in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fine. The first to end is %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityDonePage</name>
    <message>
        <source>&amp;Save certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices accept what it signs once they trust it. Save its certificate and install it there; it holds no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save root certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can sign certificates now, until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint, to compare where you install it (SHA-256):
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityNamePage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An authority signs certificates for your own network. People see its name when they decide whether to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of the authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options: root or intermediate, key type, lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase of that authority&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>authorities below</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities &amp;allowed below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A root signs itself and is what people trust. An intermediate stands below it, so that the root&apos;s key can stay locked away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path length. None: it signs certificates for servers, but no further authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Itself: a root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: an intermediate</source>
        <comment>signed by</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityPage</name>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which authority signs it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever trusts the authority accepts the certificate without a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an &amp;authority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase of the authority&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty where your keychain remembers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no authority that can sign yet. Make one: it takes a minute, and signs all later certificates of your network too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign for every name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityScopePage</name>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may it sign for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything below these names and within these networks. Even if its key is stolen, it can&apos;t pretend to be your bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only for these names and networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also common in networks like yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name or network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and networks it may sign for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without limits, whoever gets its key can pretend to be any server to everybody who trusts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs no star: a name stands for itself and all below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a name nor a network. Write it like home.example or 192.168.0.0/16.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritySecretPage</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who keeps its key closed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the key can sign in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to type: what the vault holds opens with it. Certificates can be renewed without you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for each time it signs. Safer where others use this computer too; nobody can help if you forget it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthoritySummaryPage</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, an intermediate authority signed by %2, with a new %3 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a root authority of your own, with a new %2 key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may sign for %1, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may sign for every name there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Up to %n level(s) of authorities may stand below it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It signs certificates, but no further authorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is closed by your vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own, which your keychain remembers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own, which only you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crea&amp;te authority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::AuthorityWizard</name>
    <message>
        <source>New authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateDetails</name>
    <message>
        <source>Expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a certificate to see what it covers, where it is deployed and when it is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are chosen.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Renewal failed %n times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Renewal failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Itself: it is a root authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Itself, so browsers warn unless they are told to trust it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 (%n days)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere: it is only kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>preset and folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer one has taken its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand, when you say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not from here: somebody else issued it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateOptions</name>
    <message>
        <source>Tell me when it is due for &amp;renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name of your own, for lists and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life&amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good &amp;for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as usual</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> days</source>
        <comment>after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>key type (%1), lifetime (%n day(s)), label, renewal</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificateWizard</name>
    <message>
        <source>New certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at authorities and servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for these names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is made and kept; it isn&apos;t deployed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it for &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is closed by a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesModel</name>
    <message>
        <source>Itself</source>
        <comment>issuer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key here</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deployed to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renewal failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an authority’s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names covered</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployed to</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>column</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With key</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities</source>
        <comment>certificates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here. Choose “All” to see every certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate has “%1” in its names, issuer, serial number, fingerprint or notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expires %2 and couldn’t be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expired %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expires %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your certificate is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n certificates are fine.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Next renewal: %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CheckView</name>
    <message>
        <source>Replace what &amp;lies there; it is kept in .before-certwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is there already.</source>
        <comment>files</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::ConfirmDialog</name>
    <message>
        <source>&amp;Type the name to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::CopyCommand</name>
    <message>
        <source>&amp;Copy as PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeleteCommand</name>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring certificates back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::DeployAgainCommand</name>
    <message>
        <source>Deploy a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is in place in %n folders.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deploying %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in place everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::DonePage</name>
    <message>
        <source>&amp;Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the authority&apos;s ce&amp;rtificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It covers %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1, valid until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by itself, valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next renewal is due %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computers, phones and browsers accept it once they trust %1. Save its certificate and install it there; it holds no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept here, its key closed by your vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. The server was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1. No server was told of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server doesn&apos;t serve it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these lines into the server&apos;s configuration, then check again:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportCommand</name>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportDialog</name>
    <message>
        <source>Text between BEGIN and END lines: what nginx, Apache and most servers read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate alone, in binary form: for Windows and Java tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate, chain and key in one closed file: for today’s Windows, macOS, Java, browsers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with old ciphers: only for Windows before 2019 and macOS before 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate and chain in one file, without a key: for Windows and Java tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#12 (.p12, .pfx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#12 for old systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#7 (.p7b)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the &amp;authorities above it, as servers need them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its private &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the key o&amp;pen: whoever can read the file has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;stored key’s own passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DER (*.cer *.crt *.der)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#12 (*.p12 *.pfx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PKCS#7 (*.p7b)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key (*.key *.pem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::ExportRootCommand</name>
    <message>
        <source>Export &amp;root certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM (*.crt *.pem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DER (*.cer *.der)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the root certificate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the root certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it as a trusted authority on each device that should accept its certificates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::FixedValue</name>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::FormField</name>
    <message>
        <source>%1 (optional)</source>
        <comment>label of a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::FoundWords</name>
    <message>
        <source>%1 is running here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::InventoryReader</name>
    <message>
        <source>Open the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::JobNotice</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::LifetimeBar</name>
    <message>
        <source>%1 percent of its lifetime is gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Certwright</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::MainWindow</name>
    <message>
        <source>Certwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;authority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates for your servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made, deployed and renewed. Choose how to begin:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority of your own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An authority of your own signs certificates for your network, for names that no public authority can vouch for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your own network, or for development on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create your own authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs for your servers, and every device that trusts it accepts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;uthorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys lie in a vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its recovery code for the day when keychain or passphrase is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::MakeCrlCommand</name>
    <message>
        <source>Make revocation &amp;list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation list (*.crl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation list as PEM (*.pem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the revocation list of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the revocation list of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is valid until %1; make the next one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the revocation list of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revocation list was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the revocation list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority’s &amp;passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::NameToken</name>
    <message>
        <source>Press Delete to remove it, Enter to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::NamesPage</name>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which names should it cover?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type every name and address people use to reach the server. Part them with a blank, a comma or a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is also known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) were left out: one certificate holds at most %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>More options: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::Navigation</name>
    <message>
        <source>Keys locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keys unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocks them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private keys can be used until this program ends. Click to lock them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private keys are opened when one is needed. Click to open them now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphraseField</name>
    <message>
        <source>&amp;Again, against slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::PassphrasePanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::PresetChooser</name>
    <message>
        <source>Just keep it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your store, closed by your vault. You can deploy or export it whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or search a server to write it to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset is called that. “%1” fits whatever reads PEM files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with PEM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show all %n server(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProgressList</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProgressPage</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::ProposalRow</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::PurposePage</name>
    <message>
        <source>What is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the certificate for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decides who signs it. You can come back and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers, devices and programs at home or in the office. Your own authority signs; whoever trusts it once accepts all it signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate signs itself. Enough for trying things out; browsers warn until you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no authority yet: you make one on the way, in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 can sign it.</source>
        <comment>names of authorities</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your keys when keychain or passphrase is lost. Write it down or print it, and keep it where nobody else looks. Whoever has it and this computer’s files has the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you can read it. Move it to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the clipboard in 45 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::RenewCommand</name>
    <message>
        <source>&amp;Renew now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was renewed, but is not in place everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is valid until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::RevokeCommand</name>
    <message>
        <source>Re&amp;voke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever checks the authority’s revocation list will refuse it from then on. This can’t be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever checks the authority’s revocation list will refuse it from then on. This can’t be taken back. These depend on it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a fresh revocation list on the Authorities page and put it where your servers look.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::SaveWords</name>
    <message>
        <source>Save certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::SearchField</name>
    <message>
        <source>Search names, issuer, serial…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::StepRow</name>
    <message>
        <source>done</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current step</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <comment>step</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made or changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y as command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crea&amp;te certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is made; what is left is to deploy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::SummaryWords</name>
    <message>
        <source>A certificate called %1 with a new %2 key, closed by your vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate for %1 with a new %2 key, closed by your vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signs it. Whoever trusts %1 accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs itself, so browsers warn until you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is just kept here; nothing is written anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1 for %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies there now is kept in .before-certwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody will remind you to renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due for renewal on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Renewing makes a new key and does all of this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Renewing makes a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n day(s), until %1. %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetOptions</name>
    <message>
        <source>&amp;Password of the keystore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options: owner, group, commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own&amp;er of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comman&amp;d that checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that &amp;reloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs before the server is told; its refusal puts the old files back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the server of the new files. No shell runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetPage</name>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should it go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files written to a server are written again at each renewal, and the server is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::TargetWords</name>
    <message>
        <source>everybody here can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <comment>who can read a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 and the group %2 can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 and your group can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration isn&apos;t checked. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is reloaded. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody watches whether %1 keeps running. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody looks at what is served. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files stay yours instead of belonging to %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links can&apos;t be made there, so the files are exchanged one by one, under a record that is finished after a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This preset follows %1&apos;s documentation; nobody here has tried it with the product yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then “%1” checks the configuration; where it refuses, the old files come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is told by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is restarted or reloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At last we look whether it really serves the new certificate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::UndoCommand</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::UnlockAttempt</name>
    <message>
        <source>Look at the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::UnlockPanel</name>
    <message>
        <source>Unlock your keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private keys lie in a vault. It opens with your keychain, with the vault’s passphrase, if you chose one, or with its recovery code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase or recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase for your keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your private keys will lie in a vault. There is no keychain here that could keep its passphrase, so you choose one and type it when a key is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keychain is asking… Answer it, or type the vault’s passphrase here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::VaultGate</name>
    <message>
        <source>Look at the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::VerdictWords</name>
    <message>
        <source>%1 is already covered until %2, by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 covers every name one level below it, but not %2 itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more name(s) need a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 can be used.</source>
        <comment>names</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwright::ui::WizardPage</name>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>certwright::ui::WizardWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing now loses what you chose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
