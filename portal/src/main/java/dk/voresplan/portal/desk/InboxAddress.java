package dk.voresplan.portal.desk;

import com.vaadin.flow.router.QueryParameters;
import dk.voresplan.wish.InboxItem;
import dk.voresplan.wish.InboxQuery;
import dk.voresplan.wish.InboxScope;
import dk.voresplan.wish.InboxState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says in the page's address how the inbox is shown. So it is the same after a reload and on the
 * way back. A name that is searched for is never in an address.
 *
 * @param most how many wishes, in steps of {@link InboxQuery#USUAL}
 */
record InboxAddress(InboxScope whose, Optional<Only> only, int most) {
  private static final String TEAM = "teamets";

  /** Which wishes alone. */
  enum Only {
    NEW("nye"),
    DUE_SOON("snart"),
    OVERDUE("over"),
    WAITS_FOR_CITIZEN("venter");

    private final String word;

    Only(String word) {
      this.word = word;
    }

    Set<InboxState> states() {
      return switch (this) {
        case NEW -> Set.of(InboxState.NEW, InboxState.REPLIED);
        case DUE_SOON -> Set.of(InboxState.DUE_SOON);
        case OVERDUE -> Set.of(InboxState.OVERDUE);
        case WAITS_FOR_CITIZEN -> Set.of(InboxState.WAITS_FOR_CITIZEN);
      };
    }
  }

  /** What is not understood is as if it was not there. */
  static InboxAddress of(QueryParameters parameters) {
    return new InboxAddress(
        parameters.getSingleParameter("vis").filter(TEAM::equals).isPresent()
            ? InboxScope.TEAM
            : InboxScope.MINE,
        parameters
            .getSingleParameter("kun")
            .flatMap(word -> Stream.of(Only.values()).filter(it -> it.word.equals(word)).findAny()),
        parameters
            .getSingleParameter("antal")
            .filter(number -> number.matches("[0-9]{1,3}"))
            .map(Integer::valueOf)
            .orElse(InboxQuery.USUAL));
  }

  InboxQuery query(String name) {
    return new InboxQuery(whose, only.map(Only::states).orElse(Set.of()), name, most);
  }

  InboxAddress of(InboxScope other) {
    return new InboxAddress(other, Optional.empty(), InboxQuery.USUAL);
  }

  InboxAddress only(Optional<Only> other) {
    return new InboxAddress(whose, other, InboxQuery.USUAL);
  }

  InboxAddress more() {
    return new InboxAddress(whose, only, most + InboxQuery.USUAL);
  }

  /** The list. */
  String path() {
    return "indbakke" + parameters();
  }

  /** One of its wishes beside the list. */
  String path(InboxItem item) {
    return "indbakke/" + item.citizen() + "/" + item.wish() + parameters();
  }

  private String parameters() {
    var said = new StringBuilder();
    if (whose == InboxScope.TEAM) {
      said.append("&vis=" + TEAM);
    }
    only.ifPresent(it -> said.append("&kun=").append(it.word));
    if (most != InboxQuery.USUAL) {
      said.append("&antal=").append(most);
    }
    return said.isEmpty() ? "" : "?" + said.substring(1);
  }
}
