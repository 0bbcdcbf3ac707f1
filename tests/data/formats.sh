# Makes one file of each kind in the current folder, beside the files of a TestPair. Passphrase: secret1.
O=/usr/bin/openssl
exec 2>&1

$O x509 -in leaf.pem -outform DER -out leaf.der
$O x509 -in intermediate.pem -outform DER -out intermediate.der
$O x509 -in leaf.pem -text -out text.pem
$O x509 -in leaf.pem -addtrust serverAuth -setalias mine -trustout -out trusted.pem
sed 's/ CERTIFICATE/ X509 CERTIFICATE/' leaf.pem >x509.pem
cat leaf.der intermediate.der >two.der
{ cat leaf.der; echo; } >leaf-newline.der
{ cat leaf.der; printf 'something else'; } >behind.der
head -c 200 leaf.der >cut.der
$O req -new -key privkey.pem -subj '/CN=Version 1' -config /dev/null -out v1.csr
$O x509 -req -in v1.csr -signkey privkey.pem -days 1 -outform DER -out v1.der

$O crl2pkcs7 -nocrl -certfile fullchain.pem -out p7.pem
$O crl2pkcs7 -nocrl -certfile fullchain.pem -outform DER -out p7.der
# Streamed, so with indefinite lengths.
$O smime -sign -in leaf.pem -signer leaf.pem -inkey privkey.pem -certfile intermediate.pem -outform DER -stream -nodetach -out p7-ber.der

$O req -new -key privkey.pem -subj /CN=asked -config /dev/null -out csr.pem
$O req -in csr.pem -newhdr -out csr-new.pem
$O req -in csr.pem -outform DER -out csr.der
printf '[ca]\ndefault_ca=c\n[c]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=30\n' >ca.cnf
: >index.txt
$O ca -gencrl -config ca.cnf -keyfile root.key -cert root.pem -out crl.pem
$O crl -in crl.pem -outform DER -out crl.der

$O pkcs8 -topk8 -nocrypt -in privkey.pem -outform DER -out key8.der
$O ecparam -name prime256v1 -genkey -out ec.pem
$O ec -in ec.pem -outform DER -out ec.der
$O genrsa -traditional -out rsa.pem 2048
$O rsa -in rsa.pem -traditional -outform DER -out rsa.der
$O dsaparam -genkey -noout -outform DER -out dsa.der 1024
$O genpkey -algorithm ed25519 -outform DER -out ed25519.der
$O pkey -in privkey.pem -pubout -out public.pem
$O pkey -in privkey.pem -pubout -outform DER -out public.der
$O ecparam -name prime256v1 -out parameters.pem
$O pkcs8 -topk8 -in privkey.pem -passout pass:secret1 -out pbes2.pem
$O pkcs8 -topk8 -in privkey.pem -passout pass:secret1 -outform DER -out pbes2.der
$O pkcs8 -topk8 -in privkey.pem -passout pass:secret1 -scrypt -out scrypt.pem
$O rsa -in rsa.pem -traditional -aes128 -passout pass:secret1 -out old.pem

p12() { $O pkcs12 -export -in fullchain.pem "$@"; }
p12 -inkey privkey.pem -passout pass:secret1 -out modern.p12
p12 -inkey privkey.pem -passout pass:secret1 -legacy -out rc2.p12
p12 -inkey privkey.pem -passout pass:secret1 -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1 -out compatible.p12
p12 -inkey privkey.pem -passout pass:secret1 -nomac -out nomac.p12
p12 -inkey privkey.pem -passout pass: -out empty-passphrase.p12
p12 -nokeys -passout pass:secret1 -out certificates.p12
{ echo '-----BEGIN PKCS12-----'; $O base64 -in modern.p12; echo '-----END PKCS12-----'; } >labelled-p12.pem

ssh-keygen -q -t ed25519 -N '' -C '' -f ssh </dev/null
printf -- '-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: 1\n\nmQENBF\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----\n' >pgp.asc
: >nothing
printf ' \n\n' >blanks
echo 'Not a certificate at all, only a note.' >prose
