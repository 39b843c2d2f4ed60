package dk.voresplan.demo;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/** What lies in the browser's database because the server has not confirmed it (drafts.js). */
final class UnsentTexts {
  private static final String STORE =
      """
      const opened = indexedDB.open('kladder');
      opened.onupgradeneeded = () => opened.result.createObjectStore('kladder');
      await new Promise((done, failed) => { opened.onsuccess = done; opened.onerror = failed; });
      const database = opened.result;
      const store = database.transaction('kladder', 'readwrite').objectStore('kladder');
      const result = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
      """;

  private static final String ALL =
      """
      async () => {
        %s
        const [names, entries] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
        database.close();
        return Object.fromEntries(
          names.map((name, at) => [name, JSON.stringify(entries[at])]).filter(([name]) => name.startsWith('kladde:')));
      }
      """
          .formatted(STORE);

  private static final String PUT =
      """
      async (lying) => {
        %s
        for (const [name, entry] of Object.entries(lying)) store.put(JSON.parse(entry), name);
        database.close();
      }
      """
          .formatted(STORE);

  private UnsentTexts() {}

  /** The entries by their names: ciphertext as JSON. */
  @SuppressWarnings("unchecked")
  static Map<String, String> of(Page page) {
    return new TreeMap<>((Map<String, String>) page.evaluate(ALL));
  }

  /** Puts these entries there, as another page could have done. */
  static void put(Page page, Map<String, String> entries) {
    page.evaluate(PUT, entries);
  }
}
