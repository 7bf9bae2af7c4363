using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Personnes;

public sealed class EmbaucherTravailleurTests
{
    public static TheoryData<Moteur> Moteurs => Jeu.Moteurs;

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Embaucher_Inconnu_CreeLaPersonneLeContratLePosteEtLesExpositions(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);

        var embauche = await jeu.EmbaucherAsync(
            Jeu.Lucie with { Nir = Nirs.Lucie, NomUsage = "Dubois", Telephone = "06 12 34 56 78" },
            new() { Nature = TypeContrat.Cdd, Debut = new(2025, 9, 1), FinPrevue = new(2026, 8, 31), Numero = "00042", Quotite = 80 },
            new() { Libelle = " Cariste ", Pcs = "652a", Nuit = true, Engins = [Engins.Chariot, Engins.Pemp] },
            Risque.Amiante, Risque.Cmr);

        embauche.DejaConnu.ShouldBeFalse();
        var personne = await jeu.TravailleurAsync(embauche.Travailleur);
        (personne.Nir, personne.NomTri, personne.Telephone, personne.NomAffiche).ShouldBe((Nirs.Lucie, "DUBOIS LUCIE", "+33612345678", "Dubois Lucie"));
        var contrat = await jeu.ContratAsync(embauche.Contrat);
        (contrat.Nature, contrat.Debut, contrat.FinPrevue, contrat.Fin, contrat.Numero, contrat.Quotite)
            .ShouldBe((TypeContrat.Cdd, new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), null, "00042", 80));
        var poste = (await jeu.PostesAsync(embauche.Contrat)).ShouldHaveSingleItem();
        (poste.Libelle, poste.Pcs, poste.PcsEdition, poste.Nuit, poste.Engins, poste.Debut)
            .ShouldBe(("Cariste", "652a", 2003, true, Engins.Chariot | Engins.Pemp, new DateOnly(2025, 9, 1)));
        (await jeu.ExpositionsAsync(embauche.Contrat)).Select(x => (x.Risque, x.Debut))
            .ShouldBe([(Risque.Amiante, new DateOnly(2025, 9, 1)), (Risque.Cmr, new DateOnly(2025, 9, 1))]);
        (await jeu.AnnoncesAsync(embauche.Travailleur)).ShouldBe(1);
        (await jeu.LireAsync(db => db.Chercher(GenreCherchable.Travailleur, "dub luc")!.ToListAsync())).ShouldBe([embauche.Travailleur.Valeur]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Embaucher_NirConnu_OuvreUnSecondContratALaMemePersonne(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var premiere = await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie });
        var ailleurs = await jeu.OuvrirEtablissementAsync();

        // The new employer only knows her married name.
        var seconde = await jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(
            jeu.Demande(Jeu.Lucie with { Nir = Nirs.Lucie, NomNaissance = "Dubois" }) with { Etablissement = ailleurs }));

        seconde.Valeur.Travailleur.ShouldBe(premiere.Travailleur);
        seconde.Valeur.DejaConnu.ShouldBeTrue();
        (await jeu.TravailleurAsync(premiere.Travailleur)).NomNaissance.ShouldBe("Marchand");
        (await jeu.LireAsync(db => db.Set<Contrat>().CountAsync(c => c.TravailleurId == premiere.Travailleur))).ShouldBe(2);
    }

    [Fact]
    public async Task Embaucher_NirDUneAutrePersonne_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie });

        var resultat = await RefuserAsync(jeu, jeu.Demande(Jeu.Lucie with { Nir = Nirs.Lucie, NomNaissance = "Petit", Prenoms = "Karine", Naissance = new(1990, 5, 3) }));

        (resultat.Code, resultat.Champ).ShouldBe(("embauche.autre-personne", "Identite.Nir"));
        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("MARCHAND", "Lucie", 12)]
    [InlineData("Lucie Anne", "Marchand", 12)]
    [InlineData("Marchend", "Lucie Anne", 12)]
    [InlineData("Marchand", "Lucie Anne", 21)]
    public async Task Embaucher_QuelquUnRessemble_DemandeQuiCEst(string nom, string prenoms, int jour)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var connue = await jeu.EmbaucherAsync();
        var demande = jeu.Demande(new() { NomNaissance = nom, Prenoms = prenoms, Naissance = new(1990, 5, jour), Nir = Nirs.Lucie },
            new() { Nature = TypeContrat.Cdd, Debut = new(2026, 2, 2), Numero = "2" });

        (await RefuserAsync(jeu, demande)).Code.ShouldBe(EmbaucherTravailleur.DoublonPossible);
        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(1);

        var choisie = await jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(demande with { Travailleur = connue.Travailleur }));
        choisie.Valeur.Travailleur.ShouldBe(connue.Travailleur);
        (await jeu.TravailleurAsync(connue.Travailleur)).Nir.ShouldBe(Nirs.Lucie, "the number that was missing is kept");
    }

    [Fact]
    public async Task Embaucher_AucunDesRessemblants_CreeUneAutrePersonne()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var connue = await jeu.EmbaucherAsync();

        var autre = await jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(jeu.Demande(Jeu.Lucie with { Prenoms = "Lucie" }) with { AucunDesRessemblants = true }));

        autre.Valeur.Travailleur.ShouldNotBe(connue.Travailleur);
    }

    [Fact]
    public async Task Embaucher_PersonneChoisieAvecUnAutreNir_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var connue = await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie });

        var demande = jeu.Demande(Jeu.Lucie with { Nir = Nirs.Complet("2900527229002") }) with { Travailleur = connue.Travailleur };

        (await RefuserAsync(jeu, demande)).Code.ShouldBe("embauche.nir-different");
    }

    [Fact]
    public async Task Embaucher_ToutEstFaux_DitTout()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);

        var refus = await RefuserAsync(jeu, jeu.Demande(new() { Nir = "2900527229001 00", NomNaissance = " ", Prenoms = "L0uis", Naissance = new(2026, 3, 3), Courriel = "lucie", Telephone = "12" }));

        refus.Tous.Select(r => (r.Code, r.Champ)).ShouldBe(
        [
            ("nir.cle", "Identite.Nir"), ("nom.vide", "Identite.NomNaissance"), ("nom.signe", "Identite.Prenoms"), ("naissance.future", "Identite.Naissance"), ("mail.arobase", "Identite.Courriel"),
            ("telephone.longueur", "Identite.Telephone"),
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1990, 6, Noyau.Sexe.Feminin, "nir.naissance")]
    [InlineData(1990, 5, Noyau.Sexe.Masculin, "nir.sexe")]
    [InlineData(1890, 5, Noyau.Sexe.Feminin, "naissance.ancienne")]
    public async Task Embaucher_IdentiteQuiSeContredit_EstRefuse(int annee, int mois, Noyau.Sexe sexe, string code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);

        var refus = await RefuserAsync(jeu, jeu.Demande(Jeu.Lucie with { Nir = Nirs.Lucie, Naissance = new(annee, mois, 12), Sexe = sexe }));

        refus.Tous.ShouldContain(r => r.Code == code);
    }

    [Fact]
    public async Task Embaucher_NirPrisParUneEcritureSimultanee_NEnCreePasDeux()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Postgresql);

        var ensemble = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(
            jeu.Demande(Jeu.Lucie with { Nir = Nirs.Lucie }, new() { Nature = TypeContrat.Cdd, Debut = new(2025, 1, 6), Numero = $"{i}" })))));

        (await jeu.LireAsync(db => db.Set<Travailleur>().CountAsync())).ShouldBe(1);
        ensemble.Where(r => r.EstRefus).ShouldAllBe(r => r.Refus.Code == "travailleur.nir.pris");
        (await jeu.LireAsync(db => db.Set<Contrat>().CountAsync())).ShouldBe(ensemble.Count(r => r.EstSucces));
    }

    [Fact]
    public async Task Embaucher_TraceQuiEtQuand_SansLesValeursQuiIdentifient()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);

        await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie });

        var traces = await jeu.TracesAsync("travailleur.embaucher");
        traces.Select(t => t.Objet).ShouldBe(["travailleur", "contrat", "poste"], ignoreOrder: true);
        traces.ShouldAllBe(t => t.Qui == "système (test)" && t.Action == ActionAudit.Creation);
        string.Concat(traces.Select(t => t.Changements)).ShouldNotContain("archand");
    }

    private static async Task<Refus> RefuserAsync(Jeu jeu, DemandeEmbauche demande) =>
        (await jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(demande))).Refus;
}
