/**
 * Sign-in and sign-out by OpenID Connect: code with PKCE, state and nonce, the ID token validated.
 * No session exists before someone has signed in, and the browser never holds a token.
 */
@NullMarked
package dk.voresplan.portal.signin;

import org.jspecify.annotations.NullMarked;
