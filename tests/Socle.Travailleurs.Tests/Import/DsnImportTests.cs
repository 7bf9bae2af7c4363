using System.Text;
using Socle.Droit;
using Socle.Travailleurs.Import;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>What an employer's DSN changes (NEODeS, cahier technique 2025.1.3).</summary>
public sealed class DsnImportTests
{
    private const string Lucie = "S21.G00.30.001,'2900527229001'\nS21.G00.30.002,'MARCHAND'\nS21.G00.30.004,'Lucie'\nS21.G00.30.005,'02'\nS21.G00.30.006,'12051990'\n";
    private const string Contrat = "S21.G00.40.001,'08012024'\nS21.G00.40.004,'621a'\nS21.G00.40.006,'Cariste'\nS21.G00.40.007,'01'\nS21.G00.40.009,'C1'\n";

    private static byte[] Dsn(string corps, string nature = "01")
    {
        var siret = JeuImport.Delorme;
        var texte = $"S10.G00.00.001,'Paie'\nS10.G00.00.005,'02'\nS10.G00.00.006,'P25V01'\nS20.G00.05.001,'{nature}'\nS20.G00.05.002,'01'\nS20.G00.05.005,'01022026'\n"
            + $"S21.G00.06.001,'{siret[..9]}'\nS21.G00.06.002,'{siret[9..]}'\nS21.G00.11.001,'{siret[9..]}'\n" + corps;
        var lignes = texte.Count(c => c == '\n') + 2;
        return Encoding.Latin1.GetBytes(texte + $"S90.G00.90.001,'{lignes}'\nS90.G00.90.002,'1'\n");
    }

    private static readonly Depot Depot = new() { NomFichier = "paie.dsn" };

    private static async Task<(JeuImport Jeu, ImportDeclaration Accepte)> ApresEmbaucheAsync(string corps = Lucie + Contrat)
    {
        var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(Dsn(corps), Depot);
        apercu.Etat.ShouldBe(EtatImport.Pret, apercu.Refus);
        return (jeu, await jeu.AccepterAsync(apercu));
    }

    [Fact]
    public async Task Arrivee_CreeLaPersonneSonContratEtSonPoste()
    {
        var (jeu, accepte) = await ApresEmbaucheAsync();
        await using var _ = jeu;

        (accepte.Genre, accepte.Appliquees).ShouldBe((GenreFichier.Dsn, 1));
        var lucie = await jeu.TravailleurAsync("MARCHAND");
        lucie.Nir.ShouldBe(Outils.Nirs.Lucie);
        var contrat = (await jeu.ContratsAsync(lucie.Id)).Single();
        (contrat.Numero, contrat.Nature, contrat.Debut).ShouldBe(("C1", TypeContrat.Cdi, new DateOnly(2024, 1, 8)));
        (await jeu.PostesAsync(contrat.Id)).Single().Libelle.ShouldBe("Cariste");
    }

    [Fact]
    public async Task Repetee_LeMoisSuivant_NeChangeRien()
    {
        var (jeu, _) = await ApresEmbaucheAsync();
        await using var __ = jeu;

        (await jeu.ApercuAsync(Dsn(Lucie + Contrat), Depot)).Inchangees.ShouldBe(1);
    }

    [Fact]
    public async Task Depart_TermineLeContratAvecSonMotif()
    {
        var (jeu, _) = await ApresEmbaucheAsync();
        await using var __ = jeu;

        var apercu = await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.62.001,'31012026'\nS21.G00.62.002,'059'\n", "07"), Depot);
        apercu.ACloturer.ShouldBe(1);
        await jeu.AccepterAsync(apercu);

        var contrat = (await jeu.ContratsAsync((await jeu.TravailleurAsync("MARCHAND")).Id)).Single();
        (contrat.Fin, contrat.MotifFin).ShouldBe((new DateOnly(2026, 1, 31), "059"));
    }

    [Fact]
    public async Task FinAnnulee_RouvreLeContrat()
    {
        var (jeu, _) = await ApresEmbaucheAsync(Lucie + Contrat + "S21.G00.62.001,'31012026'\nS21.G00.62.002,'059'\n");
        await using var __ = jeu;

        await jeu.AccepterAsync(await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.62.001,'31012026'\nS21.G00.62.002,'099'\n"), Depot));

        (await jeu.ContratsAsync((await jeu.TravailleurAsync("MARCHAND")).Id)).Single().Fin.ShouldBeNull();
    }

    [Fact]
    public async Task Arret_CommenceLeLendemainDuDernierJourTravaille_PuisFinitALaReprise()
    {
        var (jeu, _) = await ApresEmbaucheAsync();
        await using var __ = jeu;
        await jeu.AccepterAsync(await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.60.001,'06'\nS21.G00.60.002,'09012026'\nS21.G00.60.003,'28022026'\n", "04"), Depot));

        await jeu.AccepterAsync(await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.60.001,'06'\nS21.G00.60.002,'09012026'\nS21.G00.60.010,'16022026'\n", "05"), Depot));

        var arret = (await jeu.ArretsAsync((await jeu.ContratsAsync((await jeu.TravailleurAsync("MARCHAND")).Id)).Single().Id)).ShouldHaveSingleItem();
        (arret.Motif, arret.Debut, arret.FinPrevue, arret.Fin).ShouldBe((MotifArret.At, new DateOnly(2026, 1, 10), new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 15)));
    }

    [Fact]
    public async Task ArretAnnule_LeRetire()
    {
        var (jeu, _) = await ApresEmbaucheAsync(Lucie + Contrat + "S21.G00.60.001,'01'\nS21.G00.60.002,'09012026'\n");
        await using var __ = jeu;

        await jeu.AccepterAsync(await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.60.001,'99'\nS21.G00.60.002,'09012026'\n"), Depot));

        (await jeu.ArretsAsync((await jeu.ContratsAsync((await jeu.TravailleurAsync("MARCHAND")).Id)).Single().Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangementDIdentite_CorrigeLaMemePersonne()
    {
        var (jeu, _) = await ApresEmbaucheAsync();
        await using var __ = jeu;

        var change = Lucie.Replace("MARCHAND", "LEMARCHAND", StringComparison.Ordinal) + "S21.G00.31.001,'01022026'\nS21.G00.31.009,'MARCHAND'\n" + Contrat;
        var apercu = await jeu.ApercuAsync(Dsn(change), Depot);
        apercu.AModifier.ShouldBe(1);
        await jeu.AccepterAsync(apercu);

        (await jeu.ContratsAsync((await jeu.TravailleurAsync("LEMARCHAND")).Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task ChangementDeContrat_AncienNumero_EstLeMemeContrat()
    {
        var (jeu, _) = await ApresEmbaucheAsync();
        await using var __ = jeu;

        var change = Lucie + Contrat.Replace("'C1'", "'C2'", StringComparison.Ordinal) + "S21.G00.41.001,'01022026'\nS21.G00.41.014,'C1'\n";
        await jeu.AccepterAsync(await jeu.ApercuAsync(Dsn(change), Depot));

        (await jeu.ContratsAsync((await jeu.TravailleurAsync("MARCHAND")).Id)).ShouldHaveSingleItem().Numero.ShouldBe("C2");
    }

    [Fact]
    public async Task Signalement_DUnContratInconnu_EstRefuse()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync(Dsn(Lucie + Contrat + "S21.G00.62.001,'31012026'\nS21.G00.62.002,'059'\n", "07"), Depot);

        apercu.Refusees.ShouldBe(1);
        (await jeu.LignesAsync(apercu)).Single().Motif.ShouldNotBeNull().ShouldContain("importez d’abord la DSN mensuelle");
    }

    [Fact]
    public async Task SansNir_LeNumeroTemporaireRetrouveLaPersonne()
    {
        var ntt = Lucie.Replace("S21.G00.30.001,'2900527229001'\n", "", StringComparison.Ordinal) + "S21.G00.30.020,'2123456789'\n";
        var (jeu, _) = await ApresEmbaucheAsync(ntt + Contrat);
        await using var __ = jeu;

        var suite = await jeu.ApercuAsync(Dsn(ntt.Replace("MARCHAND", "MARCHANT", StringComparison.Ordinal) + Contrat), Depot);

        (suite.Doublons, suite.ACreer).ShouldBe((0, 0));
    }

    [Fact]
    public async Task DateImpossible_RefuseLeContratEtDonneSaRubrique()
    {
        await using var jeu = await JeuImport.CreerAsync();

        var apercu = await jeu.ApercuAsync(Dsn(Lucie.Replace("12051990", "31021990", StringComparison.Ordinal) + Contrat), Depot);

        (await jeu.LignesAsync(apercu)).Single().Motif.ShouldNotBeNull().ShouldContain("S21.G00.30.006");
    }
}
