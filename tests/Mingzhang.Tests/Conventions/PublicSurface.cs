using System.Reflection;
using Mingzhang.Audit;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Conventions;

public static class PublicSurface
{
    private static readonly Type[] Quantities =
        [typeof(Money), typeof(Percent), typeof(Interval), typeof(PrintedNumber), typeof(Box), typeof(PageSize), typeof(Spot)];
    private static readonly Type[] BareNumbers = [typeof(decimal), typeof(double), typeof(float)];

    private static readonly Assembly[] Assemblies =
    [
        typeof(Disclosure).Assembly, typeof(DocumentReader).Assembly, typeof(DisclosureBinder).Assembly,
        typeof(Auditor).Assembly, typeof(Compilation).Assembly,
    ];

    [Fact]
    public static void No_public_member_gives_or_takes_a_bare_number()
    {
        var members = Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Except(Quantities)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .ToList();
        Assert.NotEmpty(members);
        Assert.Empty(members
            .Where(member => TypesOf(member).Any(IsBareNumber))
            .Select(member => $"{member.DeclaringType}.{member.Name}"));
    }

    [Fact]
    public static void Rules_readers_and_binders_keep_to_themselves() =>
        Assert.Empty(typeof(Auditor).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(Rule)) && !type.IsAbstract)
            .Select(type => type.FullName));

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var type } ? [type] : []),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static bool IsBareNumber(Type type) =>
        BareNumbers.Contains(type) ||
        (type.HasElementType && IsBareNumber(type.GetElementType()!)) ||
        (type.IsGenericType && type.GetGenericArguments().Any(IsBareNumber));
}
