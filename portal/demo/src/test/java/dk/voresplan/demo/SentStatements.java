package dk.voresplan.demo;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Hears each statement that is sent to the database, a batch as one. */
final class SentStatements implements BeanCreatedEventListener<DataSource>, Ordered {
  private volatile Consumer<String> listener = _ -> {};

  /** Comes right after the backend's own pools, which look for Hikari's. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    return ProxyDataSourceBuilder.create(event.getBean()).afterQuery(this::sent).build();
  }

  /** Lets {@code listener} hear each statement's text from now on. */
  void tell(Consumer<String> listener) {
    this.listener = listener;
  }

  /** A connection that is offered on is heard twice: here only where it is used itself. */
  private void sent(ExecutionInfo execution, List<QueryInfo> queries) {
    if (!(execution.getStatement() instanceof ProxyJdbcObject)) {
      queries.stream().findFirst().map(QueryInfo::getQuery).ifPresent(listener);
    }
  }
}
