package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dk.voresplan.RunningBackend;
import dk.voresplan.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  private final RunningBackend backend = RunningBackend.get();
  private final TestIssuer issuer = backend.issuer();

  @Test
  void aGoodTokenTellsWhoCalls() {
    var me = backend.get("/api/me", issuer.citizen(RunningBackend.newCpr(), "Ida Test"));
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("name").asText()).isEqualTo("Ida Test");
    assertThat(me.json().path("kind").asText()).isEqualTo("PERSON");
  }

  @Test
  void aProfessionalIsKnownByEmployerAndEmployeeNumber() {
    var me = backend.get("/api/me", issuer.professional("999000000000011", "i.t", "Ida Test"));
    assertThat(me.json().path("kind").asText()).isEqualTo("PROFESSIONAL");
    assertThat(me.json().path("organisation").asText()).isEqualTo("Skanderborg Kommune");
  }

  @Test
  void aSourceSystemIsKnownByItsClientId() {
    var me = backend.get("/api/me", issuer.source("kommunen"));
    assertThat(me.json().path("kind").asText()).isEqualTo("SOURCE_SYSTEM");
  }

  @Test
  void aClientThatIsNotConfiguredIsNobody() {
    assertThat(statusOf(issuer.source("somebody-else"))).isEqualTo(401);
  }

  @Test
  void withoutATokenOneIsToldHowToSignIn() {
    var answer = backend.get("/api/me", "");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(401);
  }

  @Test
  void anothersSignatureIsRefused() {
    var token = issuer.sign(claims().build(), TestIssuer.newKey(), JWSAlgorithm.RS256);
    assertThat(statusOf(token)).isEqualTo(401);
  }

  @Test
  void aSignatureByAnAlgorithmThatIsNotOnTheListIsRefused() {
    assertThat(statusOf(issuer.sign(claims().build(), issuer.key(), JWSAlgorithm.RS512)))
        .isEqualTo(401);
    assertThat(statusOf(issuer.sign(claims().build(), issuer.key(), JWSAlgorithm.PS256)))
        .as("PS256 is on the list")
        .isEqualTo(200);
  }

  @Test
  void aTokenThatIsGoodAndTooLongIsRefused() {
    assertThat(statusOf(issuer.sign(padded(4_000), issuer.key(), JWSAlgorithm.RS256)))
        .isEqualTo(200);
    assertThat(statusOf(issuer.sign(padded(6_500), issuer.key(), JWSAlgorithm.RS256)))
        .isEqualTo(401);
  }

  private JWTClaimsSet padded(int letters) {
    return claims().claim("padding", "x".repeat(letters)).build();
  }

  @Test
  void aTokenWithoutASignatureIsRefused() {
    assertThat(statusOf(new PlainJWT(claims().build()).serialize())).isEqualTo(401);
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws JOSEException {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    token.sign(new MACSigner(issuer.key().toPublicKey().getEncoded()));
    assertThat(statusOf(token.serialize())).isEqualTo(401);
  }

  @Test
  void anotherIssuersTokenIsRefused() {
    assertThat(statusOf(issuer.sign(claims().issuer("https://elsewhere.example").build())))
        .isEqualTo(401);
  }

  @Test
  void aTokenForSomethingElseIsRefused() {
    assertThat(statusOf(issuer.sign(claims().audience("another-api").build()))).isEqualTo(401);
  }

  @Test
  void anIdTokenIsNoAccessToken() {
    assertThat(statusOf(issuer.sign(claims().audience("vores-plan").build())))
        .as("meant for the portal")
        .isEqualTo(401);
    assertThat(statusOf(issuer.sign(claims().claim("nonce", "n").build())))
        .as("with the same audience, but a nonce")
        .isEqualTo(401);
  }

  @Test
  void anExpiredTokenIsRefusedAMinuteAfterItsTime() {
    assertThat(statusOf(issuer.sign(claims().expirationTime(in(-30)).build())))
        .as("clocks may differ")
        .isEqualTo(200);
    assertThat(statusOf(issuer.sign(claims().expirationTime(in(-90)).build()))).isEqualTo(401);
    assertThat(statusOf(issuer.sign(claims().expirationTime(null).build())))
        .as("that never expires")
        .isEqualTo(401);
  }

  @Test
  void aTokenThatLivesLongerThanADayIsRefused() {
    assertThat(statusOf(issuer.sign(lives(24 * 60 * 60)))).as("a day").isEqualTo(200);
    assertThat(statusOf(issuer.sign(lives(24 * 60 * 60 + 1)))).as("a second more").isEqualTo(401);
    assertThat(statusOf(issuer.sign(claims().issueTime(null).build())))
        .as("an hour from now, and not saying since when")
        .isEqualTo(200);
    assertThat(
            statusOf(
                issuer.sign(claims().issueTime(null).expirationTime(in(25 * 60 * 60)).build())))
        .as("25 hours from now, and not saying since when")
        .isEqualTo(401);
  }

  private JWTClaimsSet lives(int seconds) {
    return claims().issueTime(in(-30)).expirationTime(in(seconds - 30)).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cpr",
        "name",
        "organisation_id",
        "employee_id",
        "powers_of_attorney",
        "sid",
        "auth_time",
        "amr",
        "given_name",
        "family_name"
      })
  void aTokenThatSaysAnythingOfAPersonIsNoSource(String claim) {
    assertThat(statusOf(issuer.sign(claims().claim(claim, "x").build()))).isEqualTo(401);
    assertThat(statusOf(issuer.sign(claims().claim(claim, "").build()))).isEqualTo(401);
  }

  @Test
  void aPersonWhoSignedInThroughASourcesClientIsThatPerson() {
    var person =
        claims().claim("cpr", RunningBackend.newCpr()).claim("name", "Ida Test").claim("sid", "s");
    var me = backend.get("/api/me", issuer.sign(person.build()));
    assertThat(me.json().path("kind").asText()).isEqualTo("PERSON");
    var professional =
        claims()
            .claim("organisation_id", "999000000000011")
            .claim("employee_id", "i.t")
            .claim("name", "Ida Test");
    var desk = backend.get("/api/me", issuer.sign(professional.build()));
    assertThat(desk.json().path("kind").asText()).isEqualTo("PROFESSIONAL");
  }

  @Test
  void whomATokenWasIssuedToIsNoSource() {
    var signedIn = issuer.claims(Map.of("azp", "kommunen", "scope", "system/*.cruds"));
    assertThat(statusOf(issuer.sign(signedIn.build()))).isEqualTo(401);
  }

  @Test
  void aTokenIsRefusedUntilAMinuteBeforeItsTime() {
    assertThat(statusOf(issuer.sign(claims().notBeforeTime(in(30)).build()))).isEqualTo(200);
    assertThat(statusOf(issuer.sign(claims().notBeforeTime(in(90)).build()))).isEqualTo(401);
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(statusOf("nonsense")).isEqualTo(401);
    assertThat(statusOf("a.b.c")).isEqualTo(401);
    assertThat(statusOf("x".repeat(9_000))).isEqualTo(401);
  }

  @Test
  void anImpossibleCprNumberIsNobody() {
    assertThat(statusOf(issuer.citizen("3002851234", "Nobody"))).isEqualTo(401);
  }

  @Test
  void scopesDecideWhatATokenIsFor() {
    var cpr = RunningBackend.newCpr();
    var reading = issuer.citizen(cpr, "Ida Test", "patient/*.rs");
    var id = backend.get("/api/me", reading).json().path("id").asText();
    var wish = "{\"kind\":\"WISH\",\"text\":\"En kat\"}";
    assertThat(backend.get("/api/citizens/" + id + "/plan", reading).status()).isEqualTo(200);
    assertThat(backend.post("/api/citizens/" + id + "/wishes", reading, wish).status())
        .isEqualTo(403);
    assertThat(
            backend
                .get("/api/citizens/" + id + "/plan", issuer.citizen(cpr, "Ida Test", "openid"))
                .status())
        .isEqualTo(403);
    assertThat(backend.post("/fhir", issuer.source("kommunen", "system/*.rs"), "{}").status())
        .isEqualTo(403);
    assertThat(backend.post("/fhir", issuer.source("kommunen", "system/Bundle.c"), "{}").status())
        .as("let in, and then refused for what was sent")
        .isEqualTo(400);
    assertThat(backend.post("/fhir", reading, "{}").status()).isEqualTo(403);
  }

  private JWTClaimsSet.Builder claims() {
    return issuer.claims(Map.of("client_id", "kommunen", "scope", "system/*.cruds"));
  }

  private int statusOf(String token) {
    return backend.get("/api/me", token).status();
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plus(Duration.ofSeconds(seconds)));
  }
}
