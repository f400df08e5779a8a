package dev.sop.io.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.sop.Plan;
import dev.sop.io.PlanDocument;
import dev.sop.io.writing.PlanTypes;
import dev.sop.io.writing.PlanWriter;
import java.io.IOException;
import java.io.Serial;

/**
 * Teaches Jackson 2 (Spring Boot 3) plans and the values within them: a {@link Plan} is the document that {@link PlanDocument} writes, and
 * reads back as an equal plan; a part of it, such as {@code plan.supplyPlan()}, has the keys it has there; a series is a list of numbers, an
 * id a text. Found by {@code findAndRegisterModules()}; in Spring Boot 3 a bean:
 *
 * <pre>{@code
 * @Bean
 * com.fasterxml.jackson.databind.Module sop() {
 *     return new dev.sop.io.jackson2.SopModule();
 * }
 * }</pre>
 */
public final class SopModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1;

    /** The module, to be registered with a mapper. */
    public SopModule() {
        super("sop");
        PlanTypes.all().forEach(type -> addSerializer(new Writing<>(type)));
        addDeserializer(Plan.class, new Reading());
    }

    private static final class Writing<T> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1;

        Writing(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(PlanWriter.tree(value, PlanDocument.VERSION), generator);
        }
    }

    private static final class Reading extends StdDeserializer<Plan> {
        @Serial
        private static final long serialVersionUID = 1;

        Reading() {
            super(Plan.class);
        }

        @Override
        public Plan deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return PlanDocument.parse(context.readTree(parser).toString());
        }
    }
}
