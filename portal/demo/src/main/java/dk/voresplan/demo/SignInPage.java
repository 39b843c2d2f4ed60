package dk.voresplan.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import dk.voresplan.demo.DemoPerson.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page that lists the demo people with a word on each: plain HTML, one button a person. */
record SignInPage(DemoWords words, @Nullable String refusal) {
  private static final String STYLE = style();

  String html() {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <header><span class="brand">%s</span> <span class="demo">%s</span></header>
    <main>
    <h1>%s</h1>
    <p>%s</p>
    %s
    %s
    </main>
    </body>
    </html>
    """
        .formatted(
            words.language(),
            say("page.title"),
            STYLE,
            say("page.brand"),
            say("page.demo"),
            say("page.heading"),
            say("page.intro"),
            Arrays.stream(Group.values()).map(this::group).collect(Collectors.joining()),
            wayBack());
  }

  private String group(Group group) {
    var people = DemoPeople.in(group).stream().map(this::person).collect(Collectors.joining());
    return """
    <section aria-labelledby="%s"><h2 id="%s">%s</h2>
    <ul role="list">%s</ul></section>
    """
        .formatted(group, group, say("group." + group), people);
  }

  private String person(DemoPerson person) {
    return """
    <li><form method="post">
    <input type="hidden" name="username" value="%s">
    <input type="hidden" name="claims" value="%s">
    <button type="submit"><span class="initials %s" aria-hidden="true">%s</span>
    <span class="who"><strong>%s</strong> <span>%s</span></span></button>
    </form></li>
    """
        .formatted(
            escape(person.id()),
            escape(JSONObjectUtils.toJSONString(DemoTokens.claims(person))),
            person.group(),
            escape(person.initials()),
            escape(person.name()),
            say("person." + person.id()));
  }

  private String wayBack() {
    return refusal == null
        ? ""
        : "<p><a href=\"%s\">%s</a></p>".formatted(escape(refusal), say("page.cancel"));
  }

  private String say(String key) {
    return escape(words.say(key));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String style() {
    var file = "/demo/sign-in.css";
    try (var stream = Objects.requireNonNull(SignInPage.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
