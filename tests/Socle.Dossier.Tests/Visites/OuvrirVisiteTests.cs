using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Droit;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Dossier.Tests.Visites;

/// <summary>Who may open a visit, from what, once.</summary>
public sealed class OuvrirVisiteTests
{
    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_DepuisLaSalleDAttente_EntreEnVisiteEtDeuxClicsSontUneVisite(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);

        var ouverte = await monde.OuvrirAsync(monde.Infirmier, attendue);
        (await monde.OuvrirAsync(monde.Infirmier, attendue)).Valeur.ShouldBe(ouverte.Valeur);

        var visite = await monde.VisiteAsync(ouverte.Valeur);
        (visite.Type, visite.Metier, visite.Etat, visite.ADistance, visite.ProfessionnelId).ShouldBe((TypeVisite.Vip, Metier.Infirmier, EtatVisite.Ouverte, false, monde.Infirmier.Professionnel.Id));
        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.EnVisite);
        (await monde.Monde.TracesAsync()).ShouldContain(t => t.Action == ActionDossier.OuvertureDeVisite);
        (await monde.Monde.VerifierAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_DeuxFoisAuMemeInstant_DonneLaMemeVisite(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        await monde.Monde.OuvrirAsync(monde.Infirmier, monde.Lucie);

        var ouvertes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => monde.OuvrirAsync(monde.Infirmier, attendue)));

        ouvertes.Select(o => o.Valeur).Distinct().Count().ShouldBe(1);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_DejaOuverteParUnCollegue_DitQui(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier);
        (await monde.OuvrirAsync(monde.Medecin, attendue)).EstSucces.ShouldBeTrue();

        var refus = (await monde.OuvrirAsync(monde.Infirmier, attendue)).Refus;

        refus.Code.ShouldBe("visite.autre");
        refus.Phrase.ShouldStartWith(monde.Medecin.Compte.NomAffiche);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_ExamenDAptitudeParUnInfirmier_RefuseSansRienOuvrir(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var attendue = await monde.AttendueAsync(monde.Infirmier, TypeVisite.Ema);

        (await monde.OuvrirAsync(monde.Infirmier, attendue)).Refus.Code.ShouldBe("agenda.delegation");

        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.Arrive);
        (await monde.OuvrirAsync(monde.Medecin, attendue)).EstSucces.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_ADistance_OuiPourUneVipNonPourUnExamen(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var vip = await monde.AttendueAsync(monde.Medecin, TypeVisite.Vip, EtatRendezVous.Confirme, "https://video.example/1");
        var examen = await monde.AttendueAsync(monde.Medecin, TypeVisite.Ema, EtatRendezVous.Arrive, "https://video.example/2");

        (await monde.OuvrirAsync(monde.Medecin, examen)).Refus.ShouldBe(DroitsDeVisite.EnPresence);
        var ouverte = (await monde.OuvrirAsync(monde.Medecin, vip)).Valeur;

        (await monde.VisiteAsync(ouverte)).ADistance.ShouldBeTrue();
        (await monde.RendezVousAsync(vip)).Etat.ShouldBe(EtatRendezVous.EnVisite, "nobody at the desk says that someone far away arrived");
        (await monde.LireAsync(monde.Medecin, ouverte)).Lien.ShouldBe("https://video.example/1");
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_SansEquipeNiRendezVousCommun_ResteFerme(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        var etranger = await monde.Monde.InfirmierAsync(monde.Monde.AutreEquipe);
        var assistant = await monde.Monde.SoignantAsync(Role.Assistant, Metier.Assistant);
        var attendue = await monde.AttendueAsync(monde.Infirmier);

        (await monde.OuvrirAsync(etranger, attendue)).Refus.Code.ShouldBe("dossier.relation");
        (await monde.OuvrirAsync(assistant, attendue)).EstRefus.ShouldBeTrue();
        (await monde.RendezVousAsync(attendue)).Etat.ShouldBe(EtatRendezVous.Arrive);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Ouvrir_LaVeille_RefusePuisAccepteLeJourMeme(Moteur moteur)
    {
        await using var monde = await MondeVisite.OuvrirAsync(moteur);
        monde.Monde.Services.Horloge.Maintenant = monde.Monde.Services.Horloge.Maintenant.AddDays(1);
        var attendue = await monde.AttendueAsync(monde.Infirmier, etat: EtatRendezVous.Confirme);
        monde.Monde.Services.Horloge.Maintenant = monde.Monde.Services.Horloge.Maintenant.AddDays(-1);

        (await monde.OuvrirAsync(monde.Infirmier, attendue)).Refus.Code.ShouldBe("agenda.pasencore");
        monde.Monde.Services.Horloge.Maintenant = monde.Monde.Services.Horloge.Maintenant.AddDays(1);
        (await monde.OuvrirAsync(monde.Infirmier, attendue)).EstSucces.ShouldBeTrue();
    }
}
