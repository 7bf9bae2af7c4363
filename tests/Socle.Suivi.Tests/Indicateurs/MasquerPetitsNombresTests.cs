using Socle.Suivi.Indicateurs;

namespace Socle.Suivi.Tests.Indicateurs;

/// <summary>What is too small is hidden, and cannot be worked out of the totals either.</summary>
public sealed class MasquerPetitsNombresTests
{
    private const int Seuil = 11;

    [Theory]
    [InlineData(10, false), InlineData(11, true), InlineData(12, true), InlineData(0, true), InlineData(1, false)]
    public void Nombre_AuSeuil_EstMontre(int nombre, bool montre)
    {
        var table = MasquerPetitsNombres.Masquer(new[,] { { nombre, 100, 100 } }, Seuil, [], rangeesSeCumulent: false);

        (table[0, 0] is not null).ShouldBe(montre);
        table.TotalDeRangee(0).ShouldBe(200 + nombre);
    }

    [Fact]
    public void UnSeulTrou_EnEntraineUnAutre_LePlusPetit()
    {
        var table = MasquerPetitsNombres.Masquer(new[,] { { 3, 40, 20, 50 } }, Seuil, [], rangeesSeCumulent: false);

        (table[0, 0], table[0, 1], table[0, 2], table[0, 3]).ShouldBe((null, 40, null, 50));
    }

    [Fact]
    public void DeuxTrousTropPetitsEnsemble_EnEntrainentUnTroisieme() =>
        MasquerPetitsNombres.Masquer(new[,] { { 3, 4, 20, 50 } }, Seuil, [], rangeesSeCumulent: false)[0, 2].ShouldBeNull("3 and 4 would be known to be 7 together");

    [Fact]
    public void ColonneFermee_NeMontreRienPasMemeZero()
    {
        var table = MasquerPetitsNombres.Masquer(new[,] { { 0, 40, 20 }, { 30, 40, 20 } }, Seuil, [0], rangeesSeCumulent: false);

        (table[0, 0], table[1, 0]).ShouldBe((null, null));
    }

    /// <summary>Drawn tables: no number under the threshold is shown, no line has a single hole, and no line's holes are too small together.</summary>
    [Theory]
    [InlineData(true), InlineData(false)]
    public void Tableaux_Tires_NeLaissentRienDeviner(bool cumul)
    {
        var tirage = new Random(2026);
        for (var essai = 0; essai < 3_000; essai++)
        {
            var (rangees, colonnes) = (tirage.Next(1, 7), tirage.Next(2, 6));
            var nombres = new int[rangees, colonnes];
            for (var r = 0; r < rangees; r++)
            {
                for (var c = 0; c < colonnes; c++)
                {
                    nombres[r, c] = tirage.Next(3) == 0 ? tirage.Next(0, 12) : tirage.Next(0, 80);
                }
            }
            int[] fermees = tirage.Next(3) == 0 ? [tirage.Next(colonnes)] : [];

            Verifier(nombres, MasquerPetitsNombres.Masquer(nombres, Seuil, fermees, cumul), fermees, cumul);
        }
    }

    private static void Verifier(int[,] nombres, TableauMasque table, int[] fermees, bool cumul)
    {
        for (var r = 0; r < table.Rangees; r++)
        {
            var rangee = Enumerable.Range(0, table.Colonnes).ToList();
            LigneSure([.. rangee.Select(c => (table[r, c], nombres[r, c]))], table.TotalDeRangee(r), rangee.Sum(c => nombres[r, c]));
            fermees.ShouldAllBe(c => table[r, c] == null);
        }
        if (!cumul)
        {
            return;
        }
        for (var c = 0; c < table.Colonnes; c++)
        {
            var colonne = Enumerable.Range(0, table.Rangees).ToList();
            LigneSure([.. colonne.Select(r => (table[r, c], nombres[r, c]))], table.TotalDeColonne(c), colonne.Sum(r => nombres[r, c]));
        }
        var totaux = Enumerable.Range(0, table.Rangees).Select(r => (table.TotalDeRangee(r), Enumerable.Range(0, table.Colonnes).Sum(c => nombres[r, c]))).ToList();
        LigneSure(totaux, table.Total, totaux.Sum(t => t.Item2));
    }

    private static void LigneSure(IReadOnlyList<(int? Montre, int Vrai)> parties, int? total, int vraiTotal)
    {
        foreach (var (montre, vrai) in parties.Append((total, vraiTotal)))
        {
            (montre is null || (montre == vrai && (vrai == 0 || vrai >= Seuil))).ShouldBeTrue($"{montre} for {vrai}");
        }
        var trous = parties.Where(p => p.Montre is null).ToList();
        (trous.Count + (total is null ? 1 : 0)).ShouldNotBe(1, "one hole is worked out by subtraction");
        if (total is not null && trous.Count > 0)
        {
            trous.Sum(t => t.Vrai).ShouldBeGreaterThanOrEqualTo(Seuil);
        }
    }

    [Theory]
    [InlineData("2026-03-31", false), InlineData("2026-04-01", true)]
    public void Trimestre_SeMontreQuandIlEstFini(string jour, bool fini) =>
        new Trimestre(2026, 1).EstFini(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(fini);

    [Theory]
    [InlineData(202601, "2026-1"), InlineData(202603, "2026-1"), InlineData(202604, "2026-2"), InlineData(202612, "2026-4")]
    public void Mois_EstDansSonTrimestre(int mois, string trimestre) => MoisIndicateur.LeTrimestre(mois).ToString().ShouldBe(trimestre);

    [Theory]
    [InlineData(0, null), InlineData(10, Taille.MoinsDe11), InlineData(11, Taille.De11A49), InlineData(49, Taille.De11A49), InlineData(50, Taille.De50A249), InlineData(249, Taille.De50A249), InlineData(250, Taille.Des250)]
    public void Effectif_DonneLaTaille(int effectif, Taille? taille) => Tailles.De(effectif).ShouldBe(taille);
}
