package dk.voresplan.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Wishes that wait at the desks of several units. What a citizen has written already is not written
 * again, so that a restart changes nothing.
 */
final class DemoWishes {
  private final DemoApi api;

  DemoWishes(DemoApi api) {
    this.api = api;
  }

  void share() throws IOException, InterruptedException {
    write("Maja Lund", "Jeg vil gerne sove bedre om natten.", "Amira Holm");
    write("Ali Rahimi", "Kan min mor komme med til mødet?", "Nadia Holst");
    write("Ali Rahimi", "Jeg vil spille fodbold igen.", "Helle Winther");
    write("Karl Berg", "Jeg vil prøve at bo alene.", "Dorte Munk");
  }

  private void write(String citizen, String words, String reader)
      throws IOException, InterruptedException {
    var path = api.all(citizen) + "/wishes";
    for (var wish : api.get(citizen, path)) {
      if (wish.path("text").asText().equals(words)) {
        return;
      }
    }
    api.post(
        citizen,
        path,
        Map.of("kind", "WISH", "text", words, "readers", List.of(id(citizen, reader))));
  }

  private String id(String citizen, String reader) throws IOException, InterruptedException {
    for (var contact : api.get(citizen, api.all(citizen) + "/plan").path("contacts")) {
      if (contact.path("name").asText().equals(reader)) {
        return contact.path("professional").asText();
      }
    }
    throw new DemoCannotStart(reader + " is not in the team of " + citizen + ".");
  }
}
