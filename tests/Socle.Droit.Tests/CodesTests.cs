using System.Reflection;

namespace Socle.Droit.Tests;

public sealed class CodesTests
{
    private static readonly Enum[] s_sansCode = [Profession.Inconnue, Engins.Aucun, Habilitations.Aucune, EtatExigence.Inconnu];

    [Fact]
    public void Codes_ChaqueValeur_FontLAllerRetour()
    {
        foreach (var propriete in typeof(Codes).GetProperties(BindingFlags.Static | BindingFlags.Public))
        {
            var verifier = typeof(CodesTests).GetMethod(nameof(VerifierTable), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(propriete.PropertyType.GetGenericArguments());
            verifier.Invoke(null, [propriete.GetValue(null)]);
        }
    }

    /// <summary>These numbers are in databases.</summary>
    [Fact]
    public void Enumerations_Stockees_GardentLeursNumeros()
    {
        ((int)Visite.VipInitiale, (int)Visite.FormationPrevention).ShouldBe((1, 11));
        ((int)TypeVisite.Vip, (int)TypeVisite.AttestationElectrique).ShouldBe((1, 11));
        ((int)Categorie.Si, (int)Categorie.Sir).ShouldBe((1, 3));
        ((int)EtatExigence.AFaire, (int)EtatExigence.Inconnu).ShouldBe((1, 5));
        ((int)Risque.Amiante, (int)Risque.ListeEmployeur).ShouldBe((1, 15));
        ((int)Preuve.S, (int)Preuve.M).ShouldBe((1, 5));
        ((int)Profession.Medecin, (int)Profession.Assistant).ShouldBe((1, 64));
        ((int)TypeContrat.Cdi, (int)TypeContrat.Independant).ShouldBe((1, 7));
        ((int)MotifArret.Maladie, (int)MotifArret.Maternite).ShouldBe((1, 4));
        ((int)Engins.EnginChantier, (int)Habilitations.HF).ShouldBe((32, 1 << 29));
    }

    private static void VerifierTable<T>(TableDeCodes<T> table)
        where T : struct, Enum
    {
        foreach (var valeur in Enum.GetValues<T>().Where(v => !s_sansCode.Contains(v)))
        {
            table.Essayer(table.De(valeur), out var relue).ShouldBeTrue();
            relue.ShouldBe(valeur);
        }
    }
}
