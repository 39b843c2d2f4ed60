package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishApiTest {
  private final RunningBackend backend = RunningBackend.get();
  private final String token = backend.issuer().citizen(RunningBackend.newCpr(), "Ida Test");
  private final String wishes =
      "/api/citizens/" + backend.get("/api/me", token).json().path("id").asText() + "/wishes";

  @Test
  void aWishIsKeptAsItWasWrittenAndFoundWhereItIsSaidToBe() {
    var text = "En kat <script>alert(1)</script>\nog ro 🐈";
    var written =
        post(
            "{\"kind\":\"DREAM\",\"lifeArea\":\"LEISURE\",\"text\":\"%s\"}"
                .formatted(text.replace("\n", "\\n")));
    assertThat(written.status()).isEqualTo(201);
    var found = backend.get(written.headers().firstValue("Location").orElseThrow(), token);
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.json().path("text").asText()).isEqualTo(text);
    assertThat(found.json().path("state").asText()).isEqualTo("PRIVATE");
    assertThat(backend.get(wishes, token).json()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"WISH\",\"text\":\"\"}",
        "{\"kind\":\"WISH\"}",
        "{\"kind\":\"WISH\",\"text\":\"a\\u0000b\"}",
        "{\"kind\":\"WISH\",\"text\":\"a\\ud800b\"}",
        "{\"kind\":\"WISH\",\"text\":\"a\\u202eb\"}"
      })
  void aTextThatCannotBeIsRefusedAtItsField(String body) {
    var answer = post(body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("field").asText()).isEqualTo("text");
    assertThat(backend.get(wishes, token).json()).isEmpty();
  }

  @Test
  void aTextOfTenThousandCharactersIsKeptAndOneMoreIsNot() {
    assertThat(post("{\"kind\":\"WISH\",\"text\":\"%s\"}".formatted("a".repeat(10_000))).status())
        .isEqualTo(201);
    assertThat(post("{\"kind\":\"WISH\",\"text\":\"%s\"}".formatted("a".repeat(10_001))).status())
        .isEqualTo(422);
  }

  @Test
  void everyOtherFieldIsNamedWhenItIsWrong() {
    assertThat(post("{\"text\":\"x\"}").json().path("field").asText()).isEqualTo("kind");
    assertThat(
            post("{\"kind\":\"WISH\",\"text\":\"x\",\"lifeArea\":\"NOWHERE\"}")
                .json()
                .path("field")
                .asText())
        .isEqualTo("lifeArea");
    assertThat(
            post("{\"kind\":\"WISH\",\"text\":\"x\",\"readers\":[\"me\"]}")
                .json()
                .path("field")
                .asText())
        .isEqualTo("readers");
    assertThat(
            post("{\"kind\":\"WISH\",\"text\":\"x\","
                    + "\"readers\":[\"00000000-0000-7000-8000-000000000000\"]}")
                .json()
                .path("field")
                .asText())
        .as("somebody who is not in the team")
        .isEqualTo("readers");
    assertThat(backend.get(wishes, token).json()).isEmpty();
  }

  @Test
  void moreReadersThanATeamHasAreRefused() {
    var ids =
        IntStream.range(0, 100_000)
            .mapToObj(_ -> '"' + UUID.randomUUID().toString() + '"')
            .toList();
    for (var readers : List.of(String.join(",", ids), "null")) {
      var answer = post("{\"kind\":\"WISH\",\"text\":\"x\",\"readers\":[%s]}".formatted(readers));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("readers");
    }
  }

  @Test
  void whatIsNotJsonIsRefused() {
    assertThat(post("{").status()).isEqualTo(400);
    assertThat(backend.post(wishes, token, "text/plain", new byte[] {120}).status()).isEqualTo(415);
    assertThat(backend.post(wishes, token, "application/json", new byte[11_000_000]).status())
        .isEqualTo(413);
  }

  @Test
  void nobodyElseFindsTheWishOrWritesOne() {
    var written = post("{\"kind\":\"WISH\",\"text\":\"En kat\"}");
    var other = backend.issuer().citizen(RunningBackend.newCpr(), "Bo Test");
    var location = written.headers().firstValue("Location").orElseThrow();
    assertThat(backend.get(location, other).status()).isEqualTo(404);
    assertThat(backend.get(wishes, other).status()).isEqualTo(404);
    assertThat(backend.post(wishes, other, "{\"kind\":\"WISH\",\"text\":\"x\"}").status())
        .isEqualTo(404);
  }

  private RunningBackend.Answer post(String body) {
    return backend.post(wishes, token, body);
  }
}
