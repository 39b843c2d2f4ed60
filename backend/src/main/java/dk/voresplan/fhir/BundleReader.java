package dk.voresplan.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads bytes as a FHIR Bundle. It checks size, characters, numbers, depth and number of entries
 * before it builds anything of them.
 */
@Singleton
class BundleReader {
  static final int MOST_BYTES = 10 * 1024 * 1024;
  static final int MOST_ENTRIES = 5_000;
  static final int MOST_DEPTH = 50;
  static final int LONGEST_NUMBER = 40;
  static final int LARGEST_EXPONENT = 30;

  private static final Set<String> TYPES =
      Set.of("transaction", "batch", "collection", "message", "document", "searchset");

  private final ObjectMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxStringLength(MOST_BYTES)
                          .maxNameLength(1_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** The Bundle and its text. */
  record Read(ObjectNode bundle, String text) {}

  /**
   * The Bundle that the bytes say.
   *
   * @throws BundleRefused if they are too many, no text, no JSON, or no Bundle that is taken in
   */
  Read read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new BundleRefused(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-long", "Bundle", "fhir.refused.tooLarge");
    }
    var text = text(bytes);
    try {
      scan(text);
      return new Read(bundle(mapper.readTree(text)), text);
    } catch (StreamConstraintsException tooMuch) {
      throw refused("too-costly", "fhir.refused.tooDeep");
    } catch (JsonProcessingException notJson) {
      throw refused("structure", "fhir.refused.notJson");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw refused("structure", "fhir.refused.notUtf8");
    }
  }

  private void scan(String text) throws IOException {
    try (var parser = mapper.createParser(text)) {
      scan(parser);
    }
  }

  private static void scan(JsonParser parser) throws IOException {
    try {
      int depth = 0;
      int entries = 0;
      boolean inEntries = false;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
          checkCharacters(parser.getText());
        }
        if (token.isNumeric()) {
          checkNumber(parser.getText(), parser.getParsingContext());
        }
        if (token == JsonToken.FIELD_NAME && depth == 1) {
          inEntries = parser.currentName().equals("entry");
        } else if (token.isStructStart()) {
          if (inEntries && depth == 2 && ++entries > MOST_ENTRIES) {
            throw new BundleRefused(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "too-costly",
                "Bundle.entry",
                "fhir.refused.tooManyEntries");
          }
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
      }
    } catch (JsonEOFException half) {
      throw refused("structure", "fhir.refused.notJson");
    } catch (JsonParseException notJson) {
      throw new BundleRefused(
          HttpStatus.BAD_REQUEST,
          "structure",
          path(parser.getParsingContext()),
          "fhir.refused.notJson");
    }
  }

  private static void checkCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        throw refused("invalid", "fhir.refused.forbiddenCharacter");
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          throw refused("invalid", "fhir.refused.forbiddenCharacter");
        }
      }
    }
  }

  /** A few characters can name a number that fills the memory when it is written out. */
  private static void checkNumber(String number, JsonStreamContext at) {
    int e = Math.max(number.indexOf('e'), number.indexOf('E'));
    if (number.length() > LONGEST_NUMBER
        || (e >= 0 && Math.abs(Double.parseDouble(number.substring(e + 1))) > LARGEST_EXPONENT)) {
      throw new BundleRefused(
          HttpStatus.BAD_REQUEST, "value", path(at), "fhir.refused.numberTooLarge");
    }
  }

  private static String path(JsonStreamContext at) {
    var path = new StringBuilder();
    for (var it = at; it != null && !it.inRoot(); it = it.getParent()) {
      path.insert(0, it.inArray() ? "[" + it.getCurrentIndex() + "]" : "." + it.getCurrentName());
    }
    return path.insert(0, "Bundle").toString();
  }

  private static ObjectNode bundle(JsonNode root) {
    if (!(root instanceof ObjectNode bundle)
        || !bundle.path("resourceType").asText().equals("Bundle")) {
      throw refused("structure", "fhir.refused.notBundle");
    }
    if (!TYPES.contains(bundle.path("type").asText())) {
      throw new BundleRefused(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "not-supported",
          "Bundle.type",
          "fhir.refused.bundleType");
    }
    if (!bundle.path("entry").isArray() || bundle.path("entry").isEmpty()) {
      throw new BundleRefused(
          HttpStatus.UNPROCESSABLE_ENTITY, "required", "Bundle.entry", "fhir.refused.noEntries");
    }
    return bundle;
  }

  private static BundleRefused refused(String code, String sentence) {
    return new BundleRefused(HttpStatus.BAD_REQUEST, code, "Bundle", sentence);
  }
}
