package dk.voresplan.portal.signin;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Holds the identity provider and what it calls things, from the environment.
 *
 * @param issuer the provider, as its tokens name it; empty if there is none
 * @param clientId what the provider calls the portal
 * @param clientSecret what the portal proves itself with; empty for a public client
 * @param scopes what is asked for, separated by spaces
 * @param acr the least assurance that lets anyone in; empty if any will do
 * @param acrLevels the levels of assurance, the weakest first
 * @param claimCpr the claim with the CPR number
 * @param claimName the claim with the name
 * @param claimOrganisation the claim with the identifier of a professional's organisation
 * @param claimEmployee the claim with a professional's identifier in that organisation
 * @param claimAssurance the claim with the level of assurance
 * @param cookieKey keys of 32 bytes in base64 for sign-ins under way, with commas between. All
 *     processes that share the portal's address have the same. The first seals, and all open. If it
 *     is empty, one is made at start.
 */
@ConfigurationProperties("oidc")
record OidcSettings(
    @Bindable(defaultValue = "") String issuer,
    @Bindable(defaultValue = "") String clientId,
    @Bindable(defaultValue = "") String clientSecret,
    @Bindable(defaultValue = "openid") String scopes,
    @Bindable(defaultValue = "Substantial") String acr,
    @Bindable(defaultValue = "Low,Substantial,High") List<String> acrLevels,
    @Bindable(defaultValue = "cpr") String claimCpr,
    @Bindable(defaultValue = "name") String claimName,
    @Bindable(defaultValue = "organisation_id") String claimOrganisation,
    @Bindable(defaultValue = "employee_id") String claimEmployee,
    @Bindable(defaultValue = "acr") String claimAssurance,
    @Bindable(defaultValue = "") String cookieKey) {

  Issuer provider() {
    return new Issuer(issuer);
  }

  ClientID client() {
    return new ClientID(clientId);
  }

  Scope scope() {
    return Scope.parse(scopes);
  }

  /** Whether a sign-in with {@code level} is sure enough. A level that is not listed never is. */
  boolean isSureEnough(String level) {
    return acr.isEmpty()
        || (acrLevels.contains(acr)
            && acrLevels.contains(level)
            && acrLevels.indexOf(level) >= acrLevels.indexOf(acr));
  }

  @Override
  public String toString() {
    return "OidcSettings[issuer=" + issuer + "]";
  }
}
