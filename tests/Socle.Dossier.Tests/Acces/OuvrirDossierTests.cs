using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Tests.Outils;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Dossier.Tests.Acces;

/// <summary>A file opens to who follows the worker, after the trail said so.</summary>
public sealed class OuvrirDossierTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_PremiereFois_CreeLeDossierEtLeTrace(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var medecin = await monde.MedecinAsync();
        var lucie = await monde.TravailleurAsync();

        var premier = (await monde.OuvrirAsync(medecin, lucie)).Valeur;
        var second = (await monde.OuvrirAsync(medecin, lucie)).Valeur;

        second.Id.ShouldBe(premier.Id);
        var traces = await monde.TracesAsync();
        traces.Select(t => (t.Rang, t.Action, t.DossierId, t.Blocs)).ShouldBe([(1, ActionDossier.Creation, premier.Id, Blocs.Tous), (2, ActionDossier.Consultation, premier.Id, Blocs.Tous)]);
        traces.ShouldAllBe(t => t.CompteId == medecin.Compte.Id && t.Qui == medecin.Compte.NomAffiche && t.Role == Role.Medecin);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_SansRelation_RefuseEtTrace(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var lucie = await monde.TravailleurAsync();
        (await monde.OuvrirAsync(await monde.MedecinAsync(), lucie)).EstSucces.ShouldBeTrue();

        var refus = (await monde.OuvrirAsync(await monde.MedecinAsync(monde.AutreEquipe), lucie)).Refus!;

        refus.Code.ShouldBe("dossier.relation");
        (await monde.TracesAsync())[^1].ShouldSatisfyAllConditions(t => t.Action.ShouldBe(ActionDossier.Refus), t => t.Precision.ShouldBe("dossier.relation"));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_GlaceBrisee_OuvreQuatreHeures(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var lucie = await monde.TravailleurAsync();
        (await monde.OuvrirAsync(await monde.MedecinAsync(), lucie)).EstSucces.ShouldBeTrue();
        var autre = await monde.MedecinAsync(monde.AutreEquipe);

        (await monde.SoinAsync(autre, s => s.GetRequiredService<BriserLaGlace>().ExecuterAsync(lucie.Id, "court"))).Refus.Code.ShouldBe("dossier.bris.motif");
        (await monde.SoinAsync(autre, s => s.GetRequiredService<BriserLaGlace>().ExecuterAsync(lucie.Id, "Malaise à l’accueil, médecin absent"))).EstSucces.ShouldBeTrue();

        monde.Services.Horloge.Avancer(BrisDeGlace.Duree - TimeSpan.FromSeconds(1));
        (await monde.OuvrirAsync(autre, lucie)).EstSucces.ShouldBeTrue();
        monde.Services.Horloge.Avancer(TimeSpan.FromSeconds(1));
        (await monde.OuvrirAsync(autre, lucie)).Refus.Code.ShouldBe("dossier.relation");
        (await monde.TracesAsync()).ShouldContain(t => t.Action == ActionDossier.BrisDeGlace && t.CompteId == autre.Compte.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_CompteFerme_Refuse(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var medecin = await monde.MedecinAsync();
        var lucie = await monde.TravailleurAsync();
        await monde.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Technique.Comptes.Compte>().SingleAsync(c => c.Id == medecin.Compte.Id)).Actif = false;
            return Resultat.De(true);
        });

        (await monde.OuvrirAsync(medecin, lucie)).Refus.Code.ShouldBe("dossier.anonyme");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_AssistantDelegue_LitLesDeuxPremiersBlocsSeulement(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var medecin = await monde.MedecinAsync();
        var lucie = await monde.TravailleurAsync();
        (await monde.EcrireAsync(medecin, lucie, new Observation("secret"))).EstSucces.ShouldBeTrue();
        (await monde.EcrireAsync(medecin, lucie, new MedecinTraitant("Dr Petit", null, null, null))).EstSucces.ShouldBeTrue();
        var assistant = await monde.SoignantAsync(Role.Assistant, Metier.Assistant);
        (await monde.OuvrirAsync(assistant, lucie)).Refus.Code.ShouldBe("dossier.delegation");

        (await monde.SoinAsync(medecin, s => s.GetRequiredService<DeleguerAcces>().ExecuterAsync(assistant.Compte.Id, ecriture: false, new(2026, 3, 2), new(2026, 3, 31)))).EstSucces.ShouldBeTrue();

        (await monde.LireAsync(assistant, lucie)).Select(e => e.Contenu).ShouldBe([new MedecinTraitant("Dr Petit", null, null, null)]);
        (await monde.EcrireAsync(assistant, lucie, new MedecinTraitant("Dr Grand", null, null, null))).Refus.Code.ShouldBe("dossier.bloc");
        monde.Services.Horloge.Avancer(TimeSpan.FromDays(30));
        (await monde.OuvrirAsync(assistant, lucie)).Refus.Code.ShouldBe("dossier.delegation");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_OppositionPuisLevee_FermePuisRouvre(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, infirmier, lucie) = (await monde.MedecinAsync(), await monde.InfirmierAsync(), await monde.TravailleurAsync());
        (await monde.OuvrirAsync(infirmier, lucie)).EstSucces.ShouldBeTrue();

        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().ExecuterAsync(d, GenreOpposition.ProfessionnelsSousAutorite))).EstSucces.ShouldBeTrue();
        (await monde.OuvrirAsync(infirmier, lucie)).Refus.Code.ShouldBe("dossier.opposition");
        (await monde.OuvrirAsync(medecin, lucie)).EstSucces.ShouldBeTrue();

        (await monde.DansLeDossierAsync(medecin, lucie, (s, d) => s.GetRequiredService<RecevoirOpposition>().LeverAsync(d, GenreOpposition.ProfessionnelsSousAutorite))).EstSucces.ShouldBeTrue();
        (await monde.OuvrirAsync(infirmier, lucie)).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_TravailleursFusionnes_UnSeulDossier(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, double_) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Marchant"));
        var dossier = (await monde.OuvrirAsync(medecin, double_)).Valeur.Id;
        await monde.Services.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == double_.Id)).FusionneVersId = lucie.Id;
            return Resultat.De(true);
        });

        (await monde.OuvrirAsync(medecin, lucie)).Valeur.Id.ShouldBe(dossier);
        (await monde.OuvrirAsync(medecin, double_)).Valeur.Id.ShouldBe(dossier);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_DossierDeLaFicheAbsorbee_ParleDeLaFicheGardee(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);
        var (medecin, lucie, absorbee) = (await monde.MedecinAsync(), await monde.TravailleurAsync(), await monde.TravailleurAsync("Marchant"));
        await monde.OuvrirAsync(medecin, absorbee);

        (await monde.Services.DansAsync(s => s.GetRequiredService<FusionnerTravailleurs>().ExecuterAsync(new() { Conserve = lucie.Id, Absorbe = absorbee.Id, Motif = "même personne" }))).EstSucces.ShouldBeTrue();

        // Posts, visits and identity went there: what reads them from an opened file looks there too.
        (await monde.OuvrirAsync(medecin, absorbee)).Valeur.TravailleurId.ShouldBe(lucie.Id);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_HorsDuSoin_NaPasDeBase(Moteur moteur)
    {
        await using var monde = await MondeDossier.OuvrirAsync(moteur);

        foreach (var espace in new[] { Espace.Administration, Espace.Entreprise, Espace.Salarie })
        {
            await Should.ThrowAsync<InvalidOperationException>(() => monde.Services.DansAsync(s => Task.FromResult(s.GetRequiredService<DossierDb>()), espace));
        }
    }
}
