using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Travailleurs.Personnes;
using static Socle.Travailleurs.Tests.Import.Fichier;

namespace Socle.Travailleurs.Tests.Import;

public sealed class AnnulerImportTests
{
    private static readonly string Depart = De(
        Ligne(JeuImport.Delorme, "Marchand", "Lucie", risques: "PLOMB"),
        Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "03/03/1975"));

    /// <summary>Creates, changes the post and the risks, ends a contract, adds a leave.</summary>
    private static readonly string Suite = De(
        Ligne(JeuImport.Delorme, "Marchand", "Lucie", poste: "Cheffe de quai", risques: "aucun"),
        Ligne(JeuImport.Delorme, "Leroy", "Paul", naissance: "03/03/1975", fin: "31/01/2026", motifFin: "059"),
        Ligne(JeuImport.Petit, "Garnier", "Zoé", arret: "AT", arretDebut: "10/02/2026"));

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Annuler_RendLaBaseTelleQuElleEtait(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        await jeu.ApercuPuisAccepterAsync(Depart);
        var avant = await jeu.EtatAsync();
        var suite = await jeu.ApercuPuisAccepterAsync(Suite);
        (await jeu.EtatAsync()).ShouldNotBe(avant);

        var annule = await jeu.AnnulerAsync(suite);

        annule.Etat.ShouldBe(EtatImport.Annule, annule.Refus);
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    /// <summary>One line writes the same post twice: corrected, then ended with the contract.</summary>
    [Fact]
    public async Task Annuler_LigneQuiCorrigeLePosteDUnContratQuElleTermine_RendLaBase()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(De(Ligne(JeuImport.Delorme, "Marchand", "Lucie", poste: "Cariste", risques: "CMR")));
        var avant = await jeu.EtatAsync();
        var suite = await jeu.ApercuPuisAccepterAsync(
            De(Ligne(JeuImport.Delorme, "Marchand", "Lucie", poste: "Menuisier", risques: "AMIANTE|CMR", fin: "31/01/2026", motifFin: "059")));

        var annule = await jeu.AnnulerAsync(suite);

        annule.Etat.ShouldBe(EtatImport.Annule, annule.Refus);
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    /// <summary>What a file does not speak of is neither lost when it changes the contract, nor when that is taken back.</summary>
    [Fact]
    public async Task AccepterPuisAnnuler_ContratPreciseALaMain_GardeCeQueLeFichierNeDitPas()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.ApercuPuisAccepterAsync(Depart);
        var paul = await jeu.TravailleurAsync("Leroy");
        var contrat = (await jeu.ContratsAsync(paul.Id)).Single();
        await jeu.FaireAsync<PreciserContrat, Id<Contrat>>(a => a.ExecuterAsync(new() { Contrat = contrat.Id, Eloigne = true }));
        var avant = await jeu.EtatAsync();

        var suite = await jeu.ApercuPuisAccepterAsync(Suite);
        (await jeu.ContratsAsync(paul.Id)).Single().ShouldSatisfyAllConditions(c => c.Fin.ShouldBe(new DateOnly(2026, 1, 31)), c => c.Eloigne.ShouldBeTrue());
        await jeu.AnnulerAsync(suite);

        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Annuler_EtablissementOuvertParLeFichier_EstRetire(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        var avant = await jeu.EtatAsync();
        var second = JeuImport.SiretDe(732829321, nic: 2);
        var ouvert = await jeu.ApercuPuisAccepterAsync(De(Ligne(second, "Marchand", "Lucie")), new Depot { NomFichier = "a.csv", OuvrirEtablissements = true });
        (await jeu.LireAsync(db => db.Set<Adherents.Etablissements.Etablissement>().CountAsync(e => e.Siret == second))).ShouldBe(1);

        (await jeu.AnnulerAsync(ouvert)).Etat.ShouldBe(EtatImport.Annule);

        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Theory, MemberData(nameof(JeuImport.Moteurs), MemberType = typeof(JeuImport))]
    public async Task Annuler_ContratModifieDepuis_EstRefuseEtNommeLaLigne(Moteur moteur)
    {
        await using var jeu = await JeuImport.CreerAsync(moteur);
        var accepte = await jeu.ApercuPuisAccepterAsync(Depart);
        var contrat = (await jeu.ContratsAsync((await jeu.TravailleurAsync("Leroy")).Id)).Single();
        (await jeu.FaireAsync<TerminerContrat, Id<Contrat>>(t => t.ExecuterAsync(new FinContrat { Contrat = contrat.Id, Fin = new(2026, 2, 20), Motif = "043" }))).EstSucces.ShouldBeTrue();
        var avant = await jeu.EtatAsync();

        var reste = await jeu.AnnulerAsync(accepte);

        reste.Etat.ShouldBe(EtatImport.Accepte);
        reste.Refus.ShouldNotBeNull().ShouldContain("Ligne 3");
        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Annuler_FicheCorrigeeDepuis_EstRefuse()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var accepte = await jeu.ApercuPuisAccepterAsync(Depart);
        var lucie = await jeu.TravailleurAsync("Marchand");
        (await jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(m => m.ExecuterAsync(new ModificationIdentite
        {
            Travailleur = lucie.Id,
            Identite = new IdentiteSaisie { NomNaissance = "Marchand", Prenoms = "Lucie", Naissance = lucie.Naissance, NomUsage = "Blin" },
            Motif = "Mariage",
        }))).EstSucces.ShouldBeTrue();

        (await jeu.AnnulerAsync(accepte)).Refus.ShouldNotBeNull().ShouldContain("a été modifiée");
    }

    [Fact]
    public async Task Annuler_UneDeclarationPlusRecenteSEnEstServie_EstRefuseJusquACeQuElleSoitAnnulee()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var avant = await jeu.EtatAsync();
        var premiere = await jeu.ApercuPuisAccepterAsync(Depart);
        var seconde = await jeu.ApercuPuisAccepterAsync(Suite);

        (await jeu.AnnulerAsync(premiere)).Etat.ShouldBe(EtatImport.Accepte);
        (await jeu.AnnulerAsync(seconde)).Etat.ShouldBe(EtatImport.Annule);
        (await jeu.AnnulerAsync(premiere)).Etat.ShouldBe(EtatImport.Annule);

        (await jeu.EtatAsync()).ShouldBe(avant);
    }

    [Fact]
    public async Task Annuler_SansMotif_EstRefuse()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var accepte = await jeu.ApercuPuisAccepterAsync(Depart);

        (await jeu.FaireAsync<AnnulerImport, ImportDeclaration>(a => a.DemanderAsync(accepte.Id, " "))).Refus.Code.ShouldBe("declaration.annuler.motif");
    }

    [Fact]
    public async Task Annuler_PuisImporterANouveau_RecreeLaMemeChose()
    {
        await using var jeu = await JeuImport.CreerAsync();
        await jeu.AnnulerAsync(await jeu.ApercuPuisAccepterAsync(Depart));

        var second = await jeu.ApercuAsync(Depart);

        (second.ACreer, second.Refusees, second.Doublons).ShouldBe((2, 0, 0));
        (await jeu.AccepterAsync(second)).Appliquees.ShouldBe(2);
    }

    [Fact]
    public async Task Abandonner_OublieLApercuEtLeFichier()
    {
        await using var jeu = await JeuImport.CreerAsync();
        var apercu = await jeu.ApercuAsync(Depart);

        (await jeu.FaireAsync<AnnulerImport, ImportDeclaration>(a => a.AbandonnerAsync(apercu.Id))).EstSucces.ShouldBeTrue();

        (await jeu.LignesAsync(apercu)).ShouldBeEmpty();
        (await jeu.FaireAsync<LignesACorriger, int>(l => l.EcrireAsync(apercu.Id, FormatFichier.Csv, Stream.Null))).EstRefus.ShouldBeTrue();
    }
}
