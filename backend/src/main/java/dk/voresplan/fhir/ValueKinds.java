package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares what was sent with what was understood of it. HAPI takes a number or a list where FHIR
 * has one text. Nobody would learn that something else was shown than was sent.
 */
final class ValueKinds {
  private ValueKinds() {}

  /**
   * Checks each element that both have.
   *
   * @throws WrongKind if a list or a number was sent where there is one text
   */
  static void check(JsonNode sent, JsonNode understood) {
    for (var element : sent.properties()) {
      var other = understood.get(element.getKey());
      if (other != null) {
        check(element.getKey(), element.getValue(), other);
      }
    }
  }

  private static void check(String name, JsonNode sent, JsonNode understood) {
    boolean isNoList = sent.isArray() && !understood.isArray();
    boolean isNoText = (sent.isNumber() || sent.isBoolean()) && understood.isTextual();
    if (isNoList || isNoText) {
      throw new WrongKind(name);
    }
    if (sent.isObject() && understood.isObject()) {
      check(sent, understood);
    }
    if (sent.isArray() && sent.size() == understood.size()) {
      for (int i = 0; i < sent.size(); i++) {
        check(name, sent.get(i), understood.get(i));
      }
    }
  }
}
