package dk.voresplan.portal.server;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The addresses of our own files, which carry a hash of what is in them (see build.mjs). */
public final class StaticFiles {
  private static final Properties ADDRESSES = load();

  private StaticFiles() {}

  /** The address of the file called {@code name}, such as {@code portal.css}. */
  public static String address(String name) {
    return ADDRESSES.getProperty(name, "/static/" + name);
  }

  private static Properties load() {
    var addresses = new Properties();
    try (var file =
        StaticFiles.class.getResourceAsStream("/META-INF/voresplan/static/files.properties")) {
      if (file != null) {
        addresses.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
      return addresses;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
