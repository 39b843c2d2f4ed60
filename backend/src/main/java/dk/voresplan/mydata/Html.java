package dk.voresplan.mydata;

/** Writes a page that is read without a net: no script, and nothing from anywhere else. */
final class Html {
  private final StringBuilder written = new StringBuilder();

  /** The beginning of a page. */
  static Html page(String language, String title) {
    var page = new Html();
    page.written
        .append("<!DOCTYPE html>\n<html lang=\"")
        .append(escaped(language))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; img-src 'self'; media-src 'self'\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append("body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;")
        .append("padding:0 1rem;color:#1d2b2a;background:#fbf8f3}")
        .append("blockquote{margin:.5rem 0;padding:.25rem 1rem;border-left:4px solid #b4531a;")
        .append("white-space:pre-wrap}.muted{color:#556462}li{margin:.35rem 0}")
        .append("@media(prefers-color-scheme:dark){body{color:#eee;background:#16201f}")
        .append(".muted{color:#b5c2c0}a{color:#8fd3c6}}\n</style>\n</head>\n<body>\n<main>\n");
    return page.add("h1", title);
  }

  /** An element with a text in it. */
  Html add(String element, String text) {
    written
        .append('<')
        .append(element)
        .append('>')
        .append(escaped(text))
        .append("</")
        .append(element)
        .append(">\n");
    return this;
  }

  /** A line of small text. */
  Html small(String text) {
    written.append("<p class=\"muted\">").append(escaped(text)).append("</p>\n");
    return this;
  }

  /** A way to another file beside the page. */
  Html file(String name, String text) {
    written
        .append("<p><a href=\"")
        .append(escaped(name))
        .append("\">")
        .append(escaped(text))
        .append("</a></p>\n");
    return this;
  }

  /** Opens a list, or closes it. */
  Html list(boolean begins) {
    written.append(begins ? "<ul>\n" : "</ul>\n");
    return this;
  }

  /** What is written so far, which is then forgotten: a long page is never in memory whole. */
  String taken() {
    var text = written.toString();
    written.setLength(0);
    return text;
  }

  /** The end of the page. */
  String end() {
    written.append("</main>\n</body>\n</html>\n");
    return taken();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
