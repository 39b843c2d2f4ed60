package dk.voresplan.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a JSON text has the shape of the record that it is read as. The reader itself is more
 * lenient: it takes a number, or a list of one, for a text. It also takes the last of two values
 * with the same name.
 */
final class JsonShape {
  private static final int DEEPEST = 20;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser parser;

  private JsonShape(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Stops whatever is not one JSON object of that shape.
   *
   * @throws MalformedField naming the field that is wrong
   */
  static void check(String json, Class<?> shape) {
    try (var parser = JSON.createParser(json)) {
      new JsonShape(parser).whole(shape);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void whole(Class<?> shape) throws IOException {
    try {
      parser.nextToken();
      value(shape, null);
      if (parser.nextToken() != null) {
        throw new MalformedField(null);
      }
    } catch (JsonProcessingException notJson) {
      throw new MalformedField(parser.currentName());
    }
  }

  private void value(Type expected, @Nullable String field) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL && field != null) {
      return;
    }
    switch (expected) {
      case ParameterizedType of when isA(of, Map.class) ->
          object(name -> of.getActualTypeArguments()[1], field);
      case ParameterizedType of when isA(of, Collection.class) ->
          list(of.getActualTypeArguments()[0], field);
      case Class<?> record when record.isRecord() -> object(components(record)::get, field);
      case Class<?> number when number == Integer.class || number == int.class ->
          require(token == JsonToken.VALUE_NUMBER_INT && is(NumberType.INT), field);
      case Class<?> number when number == Long.class || number == long.class ->
          require(
              token == JsonToken.VALUE_NUMBER_INT && (is(NumberType.INT) || is(NumberType.LONG)),
              field);
      case Class<?> choice when choice == Boolean.class || choice == boolean.class ->
          require(token != null && token.isBoolean(), field);
      default -> require(token == JsonToken.VALUE_STRING, field);
    }
  }

  private void list(Type of, @Nullable String field) throws IOException {
    require(parser.currentToken() == JsonToken.START_ARRAY, field);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(of, field);
    }
  }

  private void object(TypeOf types, @Nullable String field) throws IOException {
    require(parser.currentToken() == JsonToken.START_OBJECT, field);
    var seen = new HashSet<String>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      require(seen.add(name), name);
      parser.nextToken();
      var type = types.of(name);
      if (type == null) {
        parser.skipChildren();
      } else {
        value(type, name);
      }
    }
  }

  /** The type of what has that name; null for a name that is not read. */
  private interface TypeOf {
    @Nullable Type of(String name);
  }

  private static Map<String, Type> components(Class<?> record) {
    var types = new HashMap<String, Type>();
    for (RecordComponent component : record.getRecordComponents()) {
      types.put(component.getName(), component.getGenericType());
    }
    return types;
  }

  private static boolean isA(ParameterizedType type, Class<?> kind) {
    return type.getRawType() instanceof Class<?> raw && kind.isAssignableFrom(raw);
  }

  private boolean is(NumberType size) throws IOException {
    return parser.getNumberType() == size;
  }

  private static void require(boolean isSo, @Nullable String field) {
    if (!isSo) {
      throw new MalformedField(field);
    }
  }
}
