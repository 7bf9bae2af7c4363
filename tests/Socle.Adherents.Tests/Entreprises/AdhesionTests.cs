using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;

namespace Socle.Adherents.Tests.Entreprises;

public sealed class AdhesionTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Adherer_Complete_CreeLEntrepriseSonLieuSonContactEtLeRaconte(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);
        var demande = maison.Adhesion("Établissements Delorme", Numeros.Siret(1)) with
        {
            Contact = new SaisieContact("Marchand", "Lucie", "RH", "lucie@delorme.fr", null),
        };

        var id = (await AdhererAsync(maison, demande)).Valeur;

        (await maison.Lire(db => db.Set<Entreprise>().SingleAsync())).ShouldSatisfyAllConditions(
            e => e.Id.ShouldBe(id), e => e.Siren.ShouldBe(Numeros.Siren(1)), e => e.NomTri.ShouldBe("ETABLISSEMENTS DELORME"),
            e => e.NumeroAdherent.ShouldBe("00001"), e => e.Statut.ShouldBe(StatutEntreprise.Adherente), e => e.Naf.ShouldBe("4322A"));
        (await maison.LieuAsync(id)).ShouldSatisfyAllConditions(
            t => t.Nom.ShouldBe("Établissements Delorme"), t => t.Siret.ShouldBe(Numeros.Siret(1)), t => t.Naf.ShouldBe("4322A"),
            t => t.EquipeId.ShouldBe(maison.Equipe), t => t.CentreId.ShouldBe(maison.Centre), t => t.OuvertLe.ShouldBe(MaisonDeTest.Janvier));
        (await maison.Lire(db => db.Set<Affectation>().SingleAsync())).Du.ShouldBe(MaisonDeTest.Janvier);
        (await maison.Lire(db => db.Set<Contact>().SingleAsync())).ShouldSatisfyAllConditions(c => c.Principal.ShouldBeTrue(), c => c.Nom.ShouldBe("Marchand"));
        (await maison.Lire(db => db.Set<EvenementEntreprise>().SingleAsync())).Detail.ShouldBe(
            "Adhésion au service, avec l’établissement «\u00A0Établissements Delorme\u00A0» à Vernon, suivi par l’équipe Vernon 1 (centre Vernon).");
    }

    [Fact]
    public async Task Adherer_DeuxFois_NumerosQuiSeSuivent()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        await maison.AdherentAsync("A");
        await maison.Ajouter(new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "X-9000", RaisonSociale = "B", NomTri = "B", AdhesionLe = MaisonDeTest.Janvier }, e => e.Id);
        await maison.Ajouter(new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "00412", RaisonSociale = "C", NomTri = "C", AdhesionLe = MaisonDeTest.Janvier }, e => e.Id);

        var id = await maison.AdherentAsync("D");

        (await maison.Lire(db => db.Set<Entreprise>().SingleAsync(e => e.Id == id))).NumeroAdherent.ShouldBe("00413");
    }

    [Fact]
    public async Task Adherer_SiretDejaLa_NommeLAdherent()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        await AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1)));

        var resultat = await AdhererAsync(maison, maison.Adhesion("Delorme bis", Numeros.Siret(1)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("siret.deja", "Siret"));
        resultat.Refus.Phrase.ShouldContain("Delorme, adhérent 00001");
    }

    [Fact]
    public async Task Adherer_SirenDejaAdherent_RenvoieVersLOuvertureDUnEtablissement()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        await AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1)));

        (await AdhererAsync(maison, maison.Adhesion("Delorme Vernon", Numeros.Siret(1, 2)))).Refus.Code.ShouldBe("siren.deja");
    }

    [Fact]
    public async Task Adherer_SirenRadie_RenvoieVersLaReadhesion()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = (await AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1)))).Valeur;
        await maison.Faire<RadierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(id, new DateOnly(2025, 12, 31), "Départ")));

        (await AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1)))).Refus.Code.ShouldBe("siren.radiee");
    }

    [Theory]
    [InlineData("12345678901234", "siret.siren")]
    [InlineData("123", "siret.longueur")]
    [InlineData(null, "siret.vide")]
    public async Task Adherer_SiretFaux_LeDitSurLeChamp(string? siret, string code)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();

        var resultat = await AdhererAsync(maison, maison.Adhesion("Delorme", siret));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe((code, "Siret"));
        (await maison.Tous<Entreprise>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Adherer_RienDeRempli_DitTousLesChamps()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();

        var resultat = await AdhererAsync(maison, new(null, null, false, "nul", null, new SaisieEtablissement(null, CodePostal: "0", Effectif: -1), null, maison.Centre,
            new SaisieContact("Marchand", null, null, null, null)));

        resultat.Refus.Tous.Select(r => r.Champ).ShouldBe(
            ["Siret", "AdhesionLe", "RaisonSociale", "Naf", "Etablissement.Effectif", "Etablissement.CodePostal", "Contact.Courriel", "EquipeId"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Adherer_ParticulierDeMemeNom_DemandeConfirmation()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var demande = maison.Adhesion("Mme Petit", null) with { SansSiret = true };
        (await AdhererAsync(maison, demande)).EstSucces.ShouldBeTrue();

        (await AdhererAsync(maison, demande with { RaisonSociale = "MME PETIT" })).Refus.Code.ShouldBe(AdhererEntreprise.MemeNom);
        (await AdhererAsync(maison, demande with { MalgreMemeNom = true })).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Adherer_EquipeFermee_Refuse()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();

        var resultat = await AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1)) with { EquipeId = new(42) });

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("affectation.equipe", "EquipeId"));
    }

    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Adherer_ADeuxEnMemeTemps_UnSeulPasse(Moteur moteur)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync(moteur);

        var resultats = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AdhererAsync(maison, maison.Adhesion("Delorme", Numeros.Siret(1))))));

        resultats.Count(r => r.EstSucces).ShouldBe(1);
        resultats.Where(r => r.EstRefus).ShouldAllBe(r => r.Refus.Code == "siret.deja");
    }

    [Fact]
    public async Task Modifier_NouveauNom_SeRetrouveSousLeNouveauEtLeRaconte()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");

        await maison.Faire<ModifierEntreprise, Resultat<Id<Entreprise>>>(async c => await c.FaireAsync(
            new(id, "Delorme & Fils", (await maison.Lire(db => db.Set<Entreprise>().SingleAsync())).Siren, "43.22A", false, null)));

        (await maison.Lire(db => db.Chercher(GenreCherchable.Entreprise, "fils")!.ToListAsync())).ShouldBe([id.Valeur]);
        (await maison.Tous<EvenementEntreprise>()).ShouldContain(e => e.Genre == GenreEvenementEntreprise.ChangementNom && e.Detail == "«\u00A0Delorme\u00A0» devient «\u00A0Delorme & Fils\u00A0».");
    }

    [Fact]
    public async Task Modifier_AutreSiren_RenvoieVersLeChangementDeSiret()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");

        var resultat = await maison.Faire<ModifierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(id, "Delorme", Numeros.Siren(9), null, false, null)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("siren.fige", "Siren"));
    }

    [Fact]
    public async Task Modifier_ParticulierOuMiCarriere_LeGardeEtAnnonceSesEtablissementsUneFois()
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        var (siren, lieu) = ((await maison.Lire(db => db.Set<Entreprise>().SingleAsync())).Siren, await maison.LieuAsync(id));
        maison.Annonces.Clear();
        Task<Resultat<Id<Entreprise>>> Modifier() => maison.Faire<ModifierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(id, "Delorme", siren, null, true, 50)));

        await Modifier();
        await Modifier();

        var lue = await maison.Lire(db => db.Set<Entreprise>().SingleAsync());
        (lue.ParticulierEmployeur, lue.AgeMiCarriere).ShouldBe((true, 50));
        maison.Annonces.ShouldHaveSingleItem().Etablissements.ShouldBe([lieu.Id]);
    }

    [Theory]
    [InlineData(34), InlineData(61)]
    public async Task Modifier_AgeDeMiCarriereInvraisemblable_Refuse(int age)
    {
        await using var maison = await MaisonDeTest.OuvrirAsync();
        var id = await maison.AdherentAsync("Delorme");
        var siren = (await maison.Lire(db => db.Set<Entreprise>().SingleAsync())).Siren;

        var resultat = await maison.Faire<ModifierEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(new(id, "Delorme", siren, null, false, age)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("entreprise.age-mi-carriere", "AgeMiCarriere"));
    }

    private static Task<Resultat<Id<Entreprise>>> AdhererAsync(MaisonDeTest maison, AdhererEntreprise.Demande demande) =>
        maison.Faire<AdhererEntreprise, Resultat<Id<Entreprise>>>(c => c.FaireAsync(demande));
}
