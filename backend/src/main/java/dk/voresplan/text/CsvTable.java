package dk.voresplan.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.List;

/** A table as a text that programs for tables read (RFC 4180). */
public final class CsvTable {
  /** Programs that read tables take what begins with these for a formula. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final StringWriter written = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().bufferSize(0).quoteStrategy(QuoteStrategies.ALWAYS).build(written);

  /** Adds a row. */
  public CsvTable add(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::harmless).toList());
    return this;
  }

  /** All of it. */
  public String text() {
    return written.toString();
  }

  /**
   * The cell so that no program reckons with it, as <a
   * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> says.
   */
  static String harmless(String cell) {
    return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
