package dk.voresplan.session;

import java.util.Optional;

/**
 * What the identity provider calls a sign-in, by which it may end it (OpenID Connect Back-Channel
 * Logout 1.0).
 *
 * @param subject what it calls the person ({@code sub})
 * @param session what it calls its session with them ({@code sid}), if it names it
 */
public record ProviderSession(Optional<String> subject, Optional<String> session) {}
