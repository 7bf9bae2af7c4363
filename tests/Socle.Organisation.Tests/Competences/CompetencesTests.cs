using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Competences;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Organisation.Tests.Competences;

public sealed class CompetencesTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Donner_PuisRenouvelerPuisRetirer_NeTientQuUneLigne(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);
        var (qui, audio) = (await QuelquunAsync(service), await CompetenceAsync(service));

        (await DonnerAsync(service, new(qui, audio, new(2025, 1, 6), new(2026, 1, 5)))).EstSucces.ShouldBeTrue();
        var tenue = (await DonnerAsync(service, new(qui, audio, new(2025, 1, 6), new(2031, 1, 5)))).Valeur;

        (await service.Lire(db => db.Set<CompetenceProfessionnel>().SingleAsync())).ValableJusquau.ShouldBe(new DateOnly(2031, 1, 5));
        (await RetirerAsync(service, tenue)).EstSucces.ShouldBeTrue();
        (await service.Lire(db => db.Set<CompetenceProfessionnel>().CountAsync())).ShouldBe(0);
        (await RetirerAsync(service, tenue)).Refus.Code.ShouldBe("competence.retiree");
    }

    [Fact]
    public async Task Donner_CompetenceFermee_SeRenouvelleMaisNeSeDonnePlus()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var (claire, paul, audio) = (await QuelquunAsync(service), await QuelquunAsync(service), await CompetenceAsync(service));
        await DonnerAsync(service, new(claire, audio));
        (await service.Faire<FermerCompetence, Resultat<Id<Competence>>>(c => c.FaireAsync(audio))).EstSucces.ShouldBeTrue();

        (await DonnerAsync(service, new(claire, audio, null, new(2030, 1, 1)))).EstSucces.ShouldBeTrue();
        (await DonnerAsync(service, new(paul, audio))).Refus.Code.ShouldBe("competence.choix");
        (await service.Faire<RouvrirCompetence, Resultat<Id<Competence>>>(c => c.FaireAsync(audio))).EstSucces.ShouldBeTrue();
        (await DonnerAsync(service, new(paul, audio))).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public async Task Donner_DatesImpossibles_SontRefusees()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var (qui, audio) = (await QuelquunAsync(service), await CompetenceAsync(service));

        (await DonnerAsync(service, new(qui, audio, new(2025, 1, 6), new(2025, 1, 5)))).Refus.Code.ShouldBe("competence.validite");
        (await DonnerAsync(service, new(qui, audio, new(2040, 1, 6)))).Refus.Code.ShouldBe("competence.obtenue");
        (await DonnerAsync(service, new(qui, null))).Refus.Champ.ShouldBe("CompetenceId");
        (await DonnerAsync(service, new(new(7), audio))).Refus.Code.ShouldBe("professionnel.introuvable");
    }

    [Fact]
    public async Task Enregistrer_NomVideOuDejaPris_EstRefuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var audio = await CompetenceAsync(service);

        (await EnregistrerAsync(service, new(null, "AUDIOMETRIE"))).Refus.Code.ShouldBe("nom.deja");
        (await EnregistrerAsync(service, new(null, " "))).Refus.Code.ShouldBe("texte.vide");
        (await EnregistrerAsync(service, new(new(7), "Autre"))).Refus.Code.ShouldBe("competence.introuvable");
        (await EnregistrerAsync(service, new(audio, "audiométrie"))).EstSucces.ShouldBeTrue("its own name is free for itself");
    }

    private static async Task<Id<Professionnel>> QuelquunAsync(ServiceDeTest service) =>
        (await service.Faire<EnregistrerProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(
            new(null, "Leroy", "Claire", Metier.Infirmier, null, null, null, null, 100, new DateOnly(2020, 1, 6))))).Valeur;

    private static async Task<Id<Competence>> CompetenceAsync(ServiceDeTest service) => (await EnregistrerAsync(service, new(null, "Audiométrie"))).Valeur;

    private static Task<Resultat<Id<Competence>>> EnregistrerAsync(ServiceDeTest service, EnregistrerCompetence.Demande demande) =>
        service.Faire<EnregistrerCompetence, Resultat<Id<Competence>>>(c => c.FaireAsync(demande));

    private static Task<Resultat<Id<CompetenceProfessionnel>>> DonnerAsync(ServiceDeTest service, DonnerCompetence.Demande demande) =>
        service.Faire<DonnerCompetence, Resultat<Id<CompetenceProfessionnel>>>(c => c.FaireAsync(demande));

    private static Task<Resultat<Id<CompetenceProfessionnel>>> RetirerAsync(ServiceDeTest service, Id<CompetenceProfessionnel> tenue) =>
        service.Faire<RetirerCompetence, Resultat<Id<CompetenceProfessionnel>>>(c => c.FaireAsync(tenue));
}
