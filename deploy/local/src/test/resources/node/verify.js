// Checks a visitor token as an integrator would: by the key set, and by the public key in PEM.
import { createRemoteJWKSet, jwtVerify } from 'jose';
import jsonwebtoken from 'jsonwebtoken';

const [services, issuer, audience, token] = process.argv.slice(2);

const keySet = createRemoteJWKSet(new URL(`${services}/auth/jwks`));
const { payload } = await jwtVerify(token, keySet, {
  issuer,
  audience,
  algorithms: ['RS256'],
  typ: 'visitor+jwt',
});
console.log(`jose ${payload.sub}`);

const { kid } = jsonwebtoken.decode(token, { complete: true }).header;
const pem = await (await fetch(`${services}/auth/publickey?kid=${kid}`)).text();
const claims = jsonwebtoken.verify(token, pem, { issuer, audience, algorithms: ['RS256'] });
console.log(`jsonwebtoken ${claims.sub}`);
