package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.Html;
import io.nayuki.qrcodegen.QrCode;

/** An address as a picture that a telephone's camera reads. */
final class QrPicture extends Html {
  private static final int BORDER = 4;

  /**
   * The picture of {@code address}, which holds letters and digits alone and is written beside it.
   *
   * @param label what those are told who do not see it
   */
  QrPicture(String address, String label) {
    super(
        """
        <div class="qr"><svg aria-hidden="true" focusable="false" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>\
        </div>
        """
            .formatted(size(address), squares(address)));
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", label);
  }

  private static QrCode code(String address) {
    return QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
  }

  private static int size(String address) {
    return code(address).size + 2 * BORDER;
  }

  private static String squares(String address) {
    var code = code(address);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
