using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;
using Socle.Travailleurs.Tests.Outils;

namespace Socle.Travailleurs.Tests.Personnes.Doublons;

public sealed class FusionTests
{
    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Fusionner_ReunitToutSurLaFicheGardee(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var (gardee, autre) = await DeuxFichesAsync(jeu);

        var fusion = await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur, TraitIdentite.Nir, TraitIdentite.NomUsage);

        fusion.EstSucces.ShouldBeTrue(fusion.ToString());
        var personne = await jeu.TravailleurAsync(gardee.Travailleur);
        (personne.Nir, personne.NomUsage, personne.Prenoms, personne.NomTri).ShouldBe((Nirs.Lucie, "Dubois", "Lucie Anne", "DUBOIS LUCIE"));
        (await jeu.TravailleurAsync(autre.Travailleur)).FusionneVersId.ShouldBe(gardee.Travailleur);
        (await jeu.LireAsync(db => db.Set<Contrat>().Where(c => c.TravailleurId == gardee.Travailleur).CountAsync())).ShouldBe(2);
        (await jeu.LireAsync(db => db.Set<Arret>().SingleAsync())).TravailleurId.ShouldBe(gardee.Travailleur);
        (await jeu.LireAsync(db => db.Set<IdentifiantOrigine>().SingleAsync())).ObjetId.ShouldBe(gardee.Travailleur.Valeur);
        (await jeu.LireAsync(db => db.Chercher(GenreCherchable.Travailleur, "marchand")!.ToListAsync())).ShouldBe([gardee.Travailleur.Valeur]);
        (await jeu.AnnoncesAsync(autre.Travailleur)).ShouldBeGreaterThan(1, "the due list must forget the file absorbed");
        (await jeu.TracesAsync("travailleur.fusionner")).ShouldContain(t => t.Objet == "contrat" && t.ObjetId == autre.Contrat.Valeur && t.Motif == "carte d’identité vue");
    }

    [Theory, MemberData(nameof(Jeu.Moteurs), MemberType = typeof(Jeu))]
    public async Task Defaire_RendExactementCeQuiAvaitBouge(Moteur moteur)
    {
        await using var jeu = await Jeu.CreerAsync(moteur);
        var (gardee, autre) = await DeuxFichesAsync(jeu);
        var avant = await EtatAsync(jeu);
        var fusion = (await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur, TraitIdentite.Nir, TraitIdentite.NomUsage, TraitIdentite.Prenoms)).Valeur;
        (await EtatAsync(jeu)).ShouldNotBe(avant);

        var resultat = await DefaireAsync(jeu, fusion);

        resultat.Valeur.ShouldBe(autre.Travailleur);
        (await EtatAsync(jeu)).ShouldBe(avant);
        (await jeu.LireAsync(db => db.Set<FusionTravailleurs>().SingleAsync())).DefaiteLe.ShouldNotBeNull();
        (await DefaireAsync(jeu, fusion)).Refus.Code.ShouldBe("fusion.deja-defaite");
        // A merge that was undone can be done again, the other way round.
        (await FusionnerAsync(jeu, autre.Travailleur, gardee.Travailleur)).EstSucces.ShouldBeTrue();
    }

    [Theory]
    [InlineData("contrat", "fusion.ajouts")]
    [InlineData("arret", "fusion.ajouts")]
    [InlineData("identite", "fusion.identite-changee")]
    [InlineData("annulation", "fusion.retraits")]
    [InlineData("autre-fusion", "fusion.suivie")]
    [InlineData("absorbee", "fusion.absorbee-depuis")]
    [InlineData("poste", null)]
    public async Task Defaire_QuelqueChoseABougeDepuis_DitQuoi(string quoi, string? code)
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var (gardee, autre) = await DeuxFichesAsync(jeu);
        var troisieme = await jeu.EmbaucherAsync(new() { NomNaissance = "Petit", Prenoms = "Karine", Naissance = new(1985, 2, 3) });
        var fusion = (await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur)).Valeur;

        await BatirAsync(jeu, quoi, gardee, autre, troisieme);

        var resultat = await DefaireAsync(jeu, fusion);
        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(code);
    }

    [Fact]
    public async Task Fusionner_TraitsQuiSeContredisent_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var gardee = await jeu.EmbaucherAsync(Jeu.Lucie with { Naissance = new(1990, 6, 12) });
        var autre = await jeu.EmbaucherAsync(Jeu.Lucie with { Nir = Nirs.Lucie }, new() { Nature = TypeContrat.Cdi, Debut = new(2025, 1, 6) });

        var refus = (await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur, TraitIdentite.Nir)).Refus;

        (refus.Code, refus.Champ).ShouldBe(("nir.naissance", "Naissance"));
        (await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur, TraitIdentite.Nir, TraitIdentite.Naissance)).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Fusionner_FichesImpossibles_EstRefuse()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var (gardee, autre) = await DeuxFichesAsync(jeu);

        (await FusionnerAsync(jeu, gardee.Travailleur, gardee.Travailleur)).Refus.Code.ShouldBe("fusion.meme-fiche");
        (await FusionnerAsync(jeu, gardee.Travailleur, Id<Travailleur>.Nouveau())).Refus.Code.ShouldBe("travailleur.inconnu");
        (await jeu.FaireAsync<FusionnerTravailleurs, Id<FusionTravailleurs>>(a => a.ExecuterAsync(new() { Conserve = gardee.Travailleur, Absorbe = autre.Travailleur }))).Refus.Code.ShouldBe("motif.vide");
        await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur);
        (await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur)).Refus.Code.ShouldBe("travailleur.fusionne");
    }

    [Fact]
    public async Task Fusionner_LaFicheAbsorbeeNeSeModifiePlus()
    {
        await using var jeu = await Jeu.CreerAsync(Moteur.Sqlite);
        var (gardee, autre) = await DeuxFichesAsync(jeu);
        await FusionnerAsync(jeu, gardee.Travailleur, autre.Travailleur);

        (await jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(a => a.ExecuterAsync(new() { Travailleur = autre.Travailleur, Identite = Jeu.Lucie, Motif = "essai" }))).Refus.Code.ShouldBe("travailleur.fusionne");
        (await jeu.FaireAsync<EmbaucherTravailleur, Embauche>(a => a.ExecuterAsync(jeu.Demande() with { Travailleur = autre.Travailleur }))).Refus.Code.ShouldBe("travailleur.fusionne");
    }

    private static async Task BatirAsync(Jeu jeu, string quoi, Embauche gardee, Embauche autre, Embauche troisieme)
    {
        var fait = quoi switch
        {
            "contrat" => (await jeu.FaireAsync<OuvrirContrat, Id<Contrat>>(a => a.ExecuterAsync(new()
            {
                Travailleur = gardee.Travailleur,
                Etablissement = jeu.Etablissement,
                Contrat = new() { Nature = TypeContrat.Cdd, Debut = new(2026, 2, 2), Numero = "9" },
                Poste = new() { Libelle = "Cariste" },
            }))).EstSucces,
            "arret" => (await jeu.FaireAsync<DeclarerArret, Id<Arret>>(a => a.ExecuterAsync(new() { Contrat = autre.Contrat, Motif = MotifArret.At, Debut = new(2025, 2, 2), Fin = new(2025, 2, 3) }))).EstSucces,
            "identite" => (await jeu.FaireAsync<ModifierIdentite, Id<Travailleur>>(a => a.ExecuterAsync(new() { Travailleur = gardee.Travailleur, Identite = Jeu.Lucie with { Telephone = "0612345678" }, Motif = "appel" }))).EstSucces,
            "annulation" => (await jeu.FaireAsync<AnnulerContrat, Id<Travailleur>>(a => a.ExecuterAsync(new() { Contrat = autre.Contrat, Motif = "saisi deux fois" }))).EstSucces,
            "autre-fusion" => (await FusionnerAsync(jeu, gardee.Travailleur, troisieme.Travailleur)).EstSucces,
            "absorbee" => (await FusionnerAsync(jeu, troisieme.Travailleur, gardee.Travailleur)).EstSucces,
            _ => (await jeu.FaireAsync<ChangerPoste, Id<Poste>>(a => a.ExecuterAsync(new() { Contrat = autre.Contrat, Poste = new() { Libelle = "Soudeuse", Debut = new(2026, 2, 1) } }))).EstSucces,
        };
        fait.ShouldBeTrue();
    }

    /// <summary>Lucie, entered once without number, once with number, married name, a leave and the number of another software.</summary>
    private static async Task<(Embauche Gardee, Embauche Autre)> DeuxFichesAsync(Jeu jeu)
    {
        var gardee = await jeu.EmbaucherAsync();
        var autre = await jeu.EmbaucherAsync(
            Jeu.Lucie with { Prenoms = "Lucie", Nir = Nirs.Lucie, NomUsage = "Dubois" }, new() { Nature = TypeContrat.Cdi, Debut = new(2025, 1, 6) }, null, Risque.Cmr);
        await jeu.FaireAsync<DeclarerArret, Id<Arret>>(a => a.ExecuterAsync(new() { Contrat = autre.Contrat, Motif = MotifArret.Maladie, Debut = new(2026, 2, 2) }));
        await jeu.Services.EcrireAsync<bool>(e =>
        {
            e.Db.Add(new IdentifiantOrigine { Id = Id<IdentifiantOrigine>.Nouveau(), Source = "paie", Objet = "travailleur", Code = "M12", ObjetId = autre.Travailleur.Valeur });
            return Task.FromResult<Resultat<bool>>(true);
        });
        return (gardee, autre);
    }

    private static Task<Resultat<Id<FusionTravailleurs>>> FusionnerAsync(Jeu jeu, Id<Travailleur> conserve, Id<Travailleur> absorbe, params TraitIdentite[] traits) =>
        jeu.FaireAsync<FusionnerTravailleurs, Id<FusionTravailleurs>>(a => a.ExecuterAsync(new()
        {
            Conserve = conserve,
            Absorbe = absorbe,
            DepuisAbsorbe = traits,
            Motif = "carte d’identité vue",
        }));

    private static Task<Resultat<Id<Travailleur>>> DefaireAsync(Jeu jeu, Id<FusionTravailleurs> fusion) =>
        jeu.FaireAsync<DefaireFusion, Id<Travailleur>>(a => a.ExecuterAsync(new() { Fusion = fusion, Motif = "deux personnes" }));

    /// <summary>Everything these tables hold about people, written flat so that two states compare.</summary>
    private static Task<string> EtatAsync(Jeu jeu) => jeu.LireAsync(async db =>
    {
        var personnes = await db.Set<Travailleur>().AsNoTracking().OrderBy(t => t.Id).ToListAsync();
        var contrats = await db.Set<Contrat>().AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Id, c.TravailleurId, c.Debut, c.Fin }).ToListAsync();
        var arrets = await db.Set<Arret>().AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.TravailleurId }).ToListAsync();
        var origines = await db.Set<IdentifiantOrigine>().AsNoTracking().OrderBy(o => o.Id).Select(o => new { o.Id, o.ObjetId }).ToListAsync();
        var mots = await db.Set<MotCle>().AsNoTracking().OrderBy(m => m.ObjetId).ThenBy(m => m.Mot).Select(m => new { m.ObjetId, m.Mot }).ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(new { personnes, contrats, arrets, origines, mots });
    });
}
