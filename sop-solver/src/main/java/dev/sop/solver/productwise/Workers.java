package dev.sop.solver.productwise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Runs numbered parts of a step on a fixed number of threads. Which thread takes which part is left open, so parts must not
 * share what they write; whoever combines them does so in the order of their numbers. The result then never depends on the threads.
 */
final class Workers implements AutoCloseable {
    private final int helpers;
    private final ExecutorService pool;

    Workers(int threads) {
        helpers = threads - 1;
        pool = Executors.newFixedThreadPool(Math.max(1, helpers), task -> {
            Thread thread = new Thread(task, "sop-planning");
            thread.setDaemon(true);
            return thread;
        });
    }

    void run(int parts, IntConsumer part) {
        if (helpers == 0 || parts == 1) {
            for (int i = 0; i < parts; i++) {
                part.accept(i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                part.accept(i);
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int h = 0; h < Math.min(helpers, parts - 1); h++) {
            running.add(pool.submit(work));
        }
        work.run();
        for (Future<?> future : running) {
            await(future);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a planning thread failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
