package dk.voresplan.portal.shell;

import dk.voresplan.access.Actor;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.portal.server.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of the citizen who signed in, at an address that ends in an id. It has a name that tells
 * nothing, and no browser keeps it. What is not theirs does not exist.
 */
public abstract class CitizensFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String ending;
  private final String type;
  private final String name;

  /**
   * @param ending what follows the id in the address, {@code .pdf} say
   * @param type what kind of file it is, as browsers know it
   * @param name what it is called where it is kept
   */
  protected CitizensFile(String ending, String type, String name) {
    this.ending = ending;
    this.type = type;
    this.name = name;
  }

  /** The file of that id, if it is the citizen's. */
  protected abstract Optional<byte[]> content(Actor.Person citizen, UUID id, Words words)
      throws IOException;

  /** The page that the file belongs to, for whoever is to sign in first. */
  protected abstract String page(UUID id);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = id(request.getPathInfo());
    var signedIn = SignedIn.of(request);
    if (id.isPresent() && signedIn.isEmpty()) {
      response.sendRedirect("/login?to=/" + page(id.get()));
      return;
    }
    Optional<byte[]> content =
        id.isPresent() && signedIn.get().actor() instanceof Actor.Person citizen
            ? content(citizen, id.get(), Languages.words(request))
            : Optional.empty();
    if (content.isPresent()) {
      write(content.get(), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void write(byte[] content, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private Optional<UUID> id(@Nullable String path) {
    return path != null && path.startsWith("/") && path.endsWith(ending)
        ? PathId.read(path.substring(1, path.length() - ending.length()))
        : Optional.empty();
  }
}
