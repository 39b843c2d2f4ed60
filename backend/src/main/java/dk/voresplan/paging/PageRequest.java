package dk.voresplan.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says which page of a list is asked for. A page goes on after the last row of the page before. So
 * what is written meanwhile moves nothing out of sight.
 *
 * @param size how many rows, at most {@value #MOST}
 * @param after the id of the last row of the page before; none for the first page
 */
public record PageRequest(int size, Optional<UUID> after) {
  /** The most rows of one page. */
  public static final int MOST = 200;

  /** Takes no more than a page can have. */
  public PageRequest {
    size = Math.clamp(size, 1, MOST);
  }

  /** The first page, as long as one can be. */
  public static PageRequest first() {
    return new PageRequest(MOST, Optional.empty());
  }

  /**
   * The first rows of a list, read page by page.
   *
   * @param most how many rows are wanted
   */
  public static <T> List<T> upTo(
      int most, Function<T, UUID> id, Function<PageRequest, List<T>> read) {
    var all = new ArrayList<T>();
    Optional<UUID> after = Optional.empty();
    while (all.size() < most) {
      var request = new PageRequest(most - all.size(), after);
      var page = read.apply(request);
      all.addAll(page);
      if (page.size() < request.size()) {
        break;
      }
      after = Optional.of(id.apply(page.getLast()));
    }
    return all;
  }

  /**
   * All rows of a list after one of them, of which no more than a page is in memory. It is read on
   * as the stream is.
   */
  public static <T> Stream<T> all(
      Optional<UUID> after, Function<T, UUID> id, Function<PageRequest, List<T>> read) {
    return Stream.iterate(
            read.apply(new PageRequest(MOST, after)),
            page -> !page.isEmpty(),
            page ->
                page.size() < MOST
                    ? List.<T>of()
                    : read.apply(new PageRequest(MOST, Optional.of(id.apply(page.getLast())))))
        .flatMap(List::stream);
  }

  /** The page of those rows alone that are wanted. */
  public <T> List<T> of(
      Predicate<T> wanted, Function<T, UUID> id, Function<PageRequest, List<T>> read) {
    return all(after, id, read).filter(wanted).limit(size).toList();
  }
}
