using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Socle.Droit;
using Socle.Suivi.Echeancier.Recalcul;

namespace Socle.Suivi.Tests.Echeancier;

/// <summary>A fact left out of the fingerprint would leave a stale line in the due list: each is changed in turn.</summary>
public sealed class EmpreinteTests
{
    private static readonly SituationSuivi Depart = new()
    {
        Naissance = new(1990, 5, 4),
        DebutPoste = new(2020, 1, 6),
        Expositions = [new FaitExposition(Risque.Plomb, new(2020, 1, 6), new(2024, 1, 1), 0.06m, 150m)],
        Visites = [new FaitVisite(TypeVisite.Vip, new(2023, 3, 1), Profession.Infirmier, false, new(2025, 3, 1))],
        Arrets = [new FaitArret(MotifArret.Maladie, new(2025, 1, 1), new(2025, 4, 1), new(2025, 1, 1))],
        Demandes = [new FaitDemande(Demandeur.Employeur, new(2025, 3, 1), ObjetDemande.Reprise)],
        EmbauchePrecedente = new EmbauchePrecedente(true, true, true, false),
    };

    public static TheoryData<string> Faits => [.. Variantes().Select(v => v.Nom)];

    [Theory]
    [MemberData(nameof(Faits))]
    public void Empreinte_UnFaitChange_Change(string nom)
    {
        var variante = Variantes().Single(v => v.Nom == nom).Situation;

        Empreinte.De(variante).ShouldNotBe(Empreinte.De(Depart), $"« {nom} » manque à l’empreinte : l’échéancier ne verrait pas ce fait changer.");
    }

    [Fact]
    public void Empreinte_MemesFaits_EstLaMeme() => Empreinte.De(Depart with { }).ShouldBe(Empreinte.De(Depart));

    [Fact]
    public void Variantes_ToutesLesProprietes_SontCouvertes() => Variantes().Count().ShouldBeGreaterThan(30);

    private static IEnumerable<(string Nom, SituationSuivi Situation)> Variantes()
    {
        foreach (var propriete in typeof(SituationSuivi).GetProperties().Where(p => p.CanWrite))
        {
            var valeur = propriete.GetValue(Depart);
            foreach (var (nom, autre) in Autres(propriete.PropertyType, valeur))
            {
                yield return (propriete.Name + nom, Avec(Depart, propriete, autre));
            }
        }
    }

    private static SituationSuivi Avec(SituationSuivi depart, PropertyInfo propriete, object? valeur)
    {
        var copie = depart with { };
        propriete.SetValue(copie, valeur);
        return copie;
    }

    /// <summary>Other values than the one given: another value, none, and for a list or a record each of its own parts.</summary>
    private static IEnumerable<(string Nom, object? Valeur)> Autres(Type type, object? valeur)
    {
        if (Nullable.GetUnderlyingType(type) is { } nu)
        {
            foreach (var autre in Autres(nu, valeur))
            {
                yield return autre;
            }
            if (valeur is not null)
            {
                yield return (" absent", null);
            }
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Liste<>))
        {
            yield return (" vide", Activator.CreateInstance(type));
            foreach (var (nom, element) in AutresParts(type.GenericTypeArguments[0], ((IEnumerable)valeur!).Cast<object>().First()))
            {
                yield return (nom, ListeDe(type, element!));
            }
        }
        else if (type.IsValueType && type.Namespace == typeof(FaitVisite).Namespace && !type.IsEnum)
        {
            foreach (var (nom, autre) in AutresParts(type, valeur!))
            {
                yield return (nom, autre);
            }
        }
        else
        {
            yield return ("", Autre(type, valeur));
        }
    }

    private static object ListeDe(Type type, object element)
    {
        var elements = Array.CreateInstance(element.GetType(), 1);
        elements.SetValue(element, 0);
        return Activator.CreateInstance(type, elements)!;
    }

    private static IEnumerable<(string Nom, object? Valeur)> AutresParts(Type type, object valeur)
    {
        foreach (var part in type.GetProperties().Where(p => p.CanWrite))
        {
            foreach (var (nom, autre) in Autres(part.PropertyType, part.GetValue(valeur)))
            {
                var copie = RuntimeHelpers.GetObjectValue(valeur)!;
                part.SetValue(copie, autre);
                yield return ($".{part.Name}{nom}", copie);
            }
        }
    }

    private static object Autre(Type type, object? valeur) => valeur switch
    {
        _ when type == typeof(bool) => !(bool)valeur!,
        _ when type == typeof(int) => (int)(valeur ?? 0) + 1,
        _ when type == typeof(decimal) => (decimal)(valeur ?? 0m) + 0.001m,
        _ when type == typeof(DateOnly) => ((DateOnly)(valeur ?? new DateOnly(2026, 1, 1))).AddDays(1),
        _ when type.IsEnum => Enum.GetValues(type).Cast<object>().First(v => !v.Equals(valeur) && Convert.ToInt64(v, null) != 0),
        _ => throw new InvalidOperationException($"{type.Name}: dites ici comment ce fait change."),
    };
}
