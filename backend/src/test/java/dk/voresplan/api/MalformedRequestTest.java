package dk.voresplan.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.RunningBackend;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every route that takes JSON, with every field of it, found in the router. */
class MalformedRequestTest {
  private static final String SOMETHING = "00000000-0000-7000-8000-00000000000a";

  private final RunningBackend backend = RunningBackend.get();
  private final String token =
      backend.issuer().citizen(RunningBackend.newCpr(), "Maja Test", "patient/*.rs");

  /** A route, and the record that its body is read as. */
  private record Taking(String method, String path, Class<?> record) {}

  /** A field, and the beginning and end of a body that has it. */
  private record Field(String before, String name, Type type, String after) {
    String with(String value) {
      return before + "\"" + name + "\":" + value + after;
    }
  }

  @Test
  void whatIsNotOfItsKindIsRefusedByItsName() {
    var softly = new SoftAssertions();
    for (var route : routes()) {
      for (var field : fields(route.record(), "{", "}")) {
        for (var value : wrong(field.type())) {
          assertRefused(softly, route, field.with(value), field.name());
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void aFieldThatIsThereTwiceIsRefusedByItsName() {
    var softly = new SoftAssertions();
    for (var route : routes()) {
      for (var field : fields(route.record(), "{", "}")) {
        var twice = "null,\"" + field.name() + "\":null";
        assertRefused(softly, route, field.with(twice), field.name());
      }
    }
    softly.assertAll();
  }

  @Test
  void whatIsNoObjectOrMoreThanOneIsRefused() {
    var softly = new SoftAssertions();
    for (var route : routes()) {
      for (var body : List.of("[\"a\"]", "123", "\"a\"", "{}{}", "{", "null", "[{}]")) {
        assertRefused(softly, route, body, "");
      }
      var answer =
          backend.send(
              route.method(),
              route.path(),
              token,
              MediaType.APPLICATION_JSON,
              "{}".getBytes(StandardCharsets.UTF_16));
      softly.assertThat(answer.status()).as(route + " in UTF-16").isEqualTo(400);
    }
    softly.assertAll();
  }

  @Test
  void anotherCharacterSetIsRefusedByTheNameOfItsHeader() {
    var softly = new SoftAssertions();
    var all =
        Stream.concat(routes().stream(), Stream.of(new Taking("POST", "/fhir", Object.class)))
            .toList();
    for (var route : all) {
      for (var charset : List.of("utf-7", "iso-8859-1", "\"UTF-7\"", "none-such")) {
        var answer =
            backend.send(
                route.method(),
                route.path(),
                route.path().equals("/fhir") ? backend.issuer().source("kommunen") : token,
                "application/json; charset=" + charset,
                "{}".getBytes(StandardCharsets.UTF_8));
        softly.assertThat(answer.status()).as(route + " in " + charset).isEqualTo(400);
        softly.assertThat(answer.body()).as(route + " in " + charset).contains("Content-Type");
      }
    }
    softly.assertAll();
  }

  @Test
  void ourOwnCharacterSetMayBeSaid() {
    var answer =
        backend.send(
            "POST",
            "/api/shared/codes",
            backend.issuer().citizen(RunningBackend.newCpr(), "Maja Test"),
            "application/json;charset=UTF-8",
            "{\"code\":\"ABCD-EFGH-JKMN\",\"unknown\":[{}]}".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as("read, and the code is nobody's").isEqualTo(404);
  }

  private void assertRefused(SoftAssertions softly, Taking route, String body, String field) {
    var answer =
        backend.send(
            route.method(),
            route.path(),
            token,
            MediaType.APPLICATION_JSON,
            body.getBytes(StandardCharsets.UTF_8));
    softly.assertThat(answer.status()).as(route + " with " + body).isEqualTo(400);
    softly
        .assertThat(answer.json().path("field").asText())
        .as(route + " with " + body)
        .isEqualTo(field);
  }

  private static List<String> wrong(Type type) {
    if (type == String.class) {
      return List.of("[\"a\"]", "123", "true", "{}");
    }
    if (type instanceof Class<?> number && Number.class.isAssignableFrom(number)) {
      return List.of("\"4\"", "[4]", "4.5", "99999999999999999999", "true");
    }
    return List.of("\"a\"", "123", "true");
  }

  /** Each field of a record, and of the records in its lists. */
  private static List<Field> fields(Class<?> record, String before, String after) {
    var found = new ArrayList<Field>();
    for (RecordComponent component : record.getRecordComponents()) {
      var type = component.getGenericType();
      found.add(new Field(before, component.getName(), type, after));
      if (type instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> of) {
        var within = before + "\"" + component.getName() + "\":[";
        if (of.isRecord()) {
          found.addAll(fields(of, within + "{", "}]" + after));
        }
      }
    }
    return found;
  }

  private List<Taking> routes() {
    var found =
        backend
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .flatMap(this::taking)
            .distinct()
            .toList();
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  private Stream<Taking> taking(UriRouteInfo<?, ?> route) {
    return Stream.of(route.getTargetMethod().getArguments())
        .filter(argument -> argument.isAnnotationPresent(Body.class))
        .filter(argument -> argument.getType().isRecord())
        .map(argument ->
            new Taking(
                route.getHttpMethodName(),
                route.getUriMatchTemplate().toString().replaceAll("\\{[^}]*}", SOMETHING),
                argument.getType()));
  }
}
