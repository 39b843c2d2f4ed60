package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import dk.voresplan.RunningBackend.Answer;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.media.MadePictures;
import dk.voresplan.media.MadeSounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttachmentApiTest {
  private static final byte[] PICTURE = MadePictures.redAndBlue("jpeg", 40, 20);

  private final RunningBackend backend = RunningBackend.get();
  private final TeamOfTwo people = new TeamOfTwo();
  private final String citizen = "/api/citizens/" + people.id();
  private final String draft = citizen + "/attachments";
  private final String maja = backend.issuer().citizen(people.cpr, "Maja Test");
  private final String mette = professional("mette");
  private final String nadia = professional("nadia");

  @Test
  void aPictureIsHandedInTakenAlongReadByAReaderAndErased() {
    var picture = added();
    assertThat(backend.get(draft, maja).json().path("pictures").path(0).path("width").asInt())
        .isEqualTo(40);
    isAPicture(backend.get(draft + "/" + picture, maja));
    var wish = wish(picture);
    assertThat(backend.get(draft, maja).json().path("pictures")).isEmpty();
    assertThat(backend.get(draft + "/" + picture, maja).status()).isEqualTo(404);
    for (var reader : List.of(maja, mette)) {
      assertThat(backend.get(wish, reader).json().path("pictures").findValuesAsText("id"))
          .containsExactly(picture);
      isAPicture(backend.get(wish + "/" + picture, reader));
    }
    assertThat(backend.delete(wish + "/" + picture, maja).status()).isEqualTo(200);
    assertThat(backend.get(wish + "/" + picture, mette).status()).isEqualTo(404);
  }

  @Test
  void aFormOfSeveralPartsIsNoPictureAndNoVoice() {
    var form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nabc\r\n--x--\r\n"
            .getBytes(StandardCharsets.UTF_8);
    for (var address : List.of(draft + "/pictures", draft + "/voice")) {
      for (var type : List.of("multipart/form-data; boundary=x", "Multipart/Mixed")) {
        assertThat(backend.post(address, maja, type, form).status()).as(type).isEqualTo(415);
      }
    }
  }

  @Test
  void itIsRemovedFromTheDraft() {
    var picture = added();
    var left = backend.delete(draft + "/" + picture, maja);
    assertThat(left.status()).isEqualTo(200);
    assertThat(left.json().path("pictures")).isEmpty();
    assertThat(backend.delete(draft + "/" + picture, maja).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoPictureIsRefusedAndTheSixthToo() {
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
    for (var bad : List.of(svg, new byte[] {1}, MadePictures.headerOnly(20_000, 10_000))) {
      var answer = backend.post(draft + "/pictures", maja, "image/jpeg", bad);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("file");
    }
    assertThat(backend.post(draft + "/pictures", maja, "image/jpeg", new byte[0]).status())
        .isBetween(400, 422);
    assertThat(backend.post(draft + "/pictures", maja, "image/jpeg", new byte[11_000_000]).status())
        .isEqualTo(413);
    for (int i = 0; i < 5; i++) {
      added();
    }
    assertThat(backend.post(draft + "/pictures", maja, "image/png", PICTURE).status())
        .isEqualTo(409);
    assertThat(backend.get(draft, maja).json().path("pictures")).hasSize(5);
  }

  @Test
  void aWishCannotTakeAlongWhatIsNotInTheDraft() {
    for (var wrong : List.of("\"x\"", "\"" + UUID.randomUUID() + "\"", "null")) {
      var answer =
          backend.post(
              citizen + "/wishes",
              maja,
              "{\"kind\":\"WISH\",\"text\":\"x\",\"attachments\":[%s]}".formatted(wrong));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("attachments");
    }
    assertThat(backend.get(citizen + "/wishes", maja).json()).isEmpty();
  }

  @Test
  void aVoiceIsHandedInAndIsAWishWithoutText() {
    var added = backend.post(draft + "/voice", maja, "audio/webm", MadeSounds.webm(42));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    var voice = added.json().path("id").asText();
    assertThat(backend.get(draft, maja).json().path("voice").path("seconds").asInt()).isEqualTo(42);
    var written =
        backend.post(
            citizen + "/wishes",
            maja,
            "{\"kind\":\"WISH\",\"readers\":[\"%s\"],\"attachments\":[\"%s\"]}"
                .formatted(people.mette.id().value(), voice));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    var wish = citizen + "/wishes/" + written.json().path("id").asText();
    var read = backend.get(wish, mette).json();
    assertThat(read.path("voiceSeconds").asInt()).isEqualTo(42);
    assertThat(read.has("text")).isFalse();
    var heard = backend.get(wish + "/attachments/" + voice, mette);
    assertThat(heard.headers().firstValue("Content-Type")).contains("audio/webm");
    assertThat(heard.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    var erased = backend.delete(wish + "/attachments/" + voice, maja);
    assertThat(erased.status()).as("nothing would be left of the wish").isEqualTo(422);
    assertThat(erased.json().path("field").asText()).isEqualTo("text");
  }

  @Test
  void whatIsNoVoiceIsRefusedAndTheSecondToo() {
    var text = "no sound".getBytes(StandardCharsets.UTF_8);
    for (var bad : List.of(text, MadeSounds.webm(200), PICTURE)) {
      var answer = backend.post(draft + "/voice", maja, "audio/webm", bad);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("field").asText()).isEqualTo("file");
    }
    assertThat(backend.post(draft + "/voice", maja, "audio/webm", new byte[6_000_001]).status())
        .isEqualTo(413);
    assertThat(backend.post(draft + "/voice", maja, "audio/webm", MadeSounds.webm(1)).status())
        .isEqualTo(201);
    assertThat(backend.post(draft + "/voice", maja, "audio/webm", MadeSounds.webm(1)).status())
        .isEqualTo(409);
    assertThat(backend.post(draft + "/voice", mette, "audio/webm", MadeSounds.webm(1)).status())
        .isEqualTo(403);
  }

  @Test
  void aFileIsNotLookedIntoForWhoeverHasNoRoomForIt() {
    var junk = new byte[] {1};
    var stranger = backend.issuer().citizen(RunningBackend.newCpr(), "Bo Test");
    for (var way : List.of("/pictures", "/voice")) {
      assertThat(backend.post(draft + way, stranger, "image/jpeg", junk).status()).isEqualTo(404);
    }
    for (int i = 0; i < 5; i++) {
      added();
    }
    assertThat(backend.post(draft + "/voice", maja, "audio/webm", MadeSounds.webm(1)).status())
        .isEqualTo(201);
    for (var way : List.of("/pictures", "/voice")) {
      assertThat(backend.post(draft + way, maja, "image/jpeg", junk).status()).isEqualTo(409);
    }
  }

  @Test
  void takingTheWishBackHidesItAtOnce() {
    var picture = added();
    var wish = wish(picture);
    backend.delete(wish.replace("/attachments", "/readers"), maja);
    assertThat(backend.get(wish, mette).status()).isEqualTo(404);
    assertThat(backend.get(wish + "/" + picture, mette).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseReachesItAndNobodyActsWithoutTheScope() {
    var waiting = added();
    var picture = added();
    var wish = wish(picture);
    var stranger = backend.issuer().citizen(RunningBackend.newCpr(), "Bo Test");
    for (var other : List.of(stranger, nadia, professional("peter"))) {
      assertThat(reading(wish, picture, other)).containsOnly(404);
    }
    for (var other : List.of(stranger, mette, nadia)) {
      assertThat(backend.get(draft, other).status()).isEqualTo(404);
      assertThat(backend.get(draft + "/" + waiting, other).status()).isEqualTo(404);
    }
    assertThat(writing(wish, picture, waiting, stranger)).containsOnly(404);
    for (var other :
        List.of(
            mette,
            backend.issuer().citizen(people.cpr, "Maja Test", "patient/*.rs"),
            backend.issuer().source("kommunen", "system/*.cruds wishes.write"))) {
      assertThat(writing(wish, picture, waiting, other)).containsOnly(403);
    }
    var source = backend.issuer().source("kommunen");
    assertThat(reading(wish, picture, source)).containsOnly(403);
    assertThat(backend.get(draft, source).status()).isEqualTo(403);
    assertThat(backend.get(draft + "/" + waiting, "").status()).isEqualTo(401);
    isAPicture(backend.get(wish + "/" + picture, mette));
    isAPicture(backend.get(draft + "/" + waiting, maja));
  }

  private List<Integer> reading(String wish, String picture, String token) {
    return List.of(
        backend.get(wish, token).status(), backend.get(wish + "/" + picture, token).status());
  }

  private List<Integer> writing(String wish, String picture, String waiting, String token) {
    return List.of(
        backend.post(draft + "/pictures", token, "image/jpeg", PICTURE).status(),
        backend.delete(draft + "/" + waiting, token).status(),
        backend.delete(wish + "/" + picture, token).status());
  }

  private static void isAPicture(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; sandbox");
    assertThat(answer.body()).contains("JFIF");
  }

  private String added() {
    var answer = backend.post(draft + "/pictures", maja, "image/jpeg", PICTURE);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private String wish(String picture) {
    var written =
        backend.post(
            citizen + "/wishes",
            maja,
            "{\"kind\":\"WISH\",\"text\":\"Se.\",\"readers\":[\"%s\"],\"attachments\":[\"%s\"]}"
                .formatted(people.mette.id().value(), picture));
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    return citizen + "/wishes/" + written.json().path("id").asText() + "/attachments";
  }

  private String professional(String name) {
    return backend
        .issuer()
        .professional(
            TeamOfTwo.ORGANISATION,
            people.employee(name),
            name + " Test",
            "user/*.rs wishes.write");
  }
}
