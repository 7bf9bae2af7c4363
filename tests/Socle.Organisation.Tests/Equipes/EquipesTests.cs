using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;
using Socle.Technique.Envois;

namespace Socle.Organisation.Tests.Equipes;

public sealed class EquipesTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Modifier_AutreSecteur_LAnnonce(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);
        var (nord, sud) = (await service.SecteurAsync("Nord"), await service.SecteurAsync("Sud"));
        var equipe = await service.EquipeAsync(nord);

        await service.Faire<ModifierEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(equipe, new SaisieEquipe("Équipe 1", sud)));

        (await service.Lire(db => db.Set<Equipe>().SingleAsync())).SecteurId.ShouldBe(sud);
        (await service.Lire(db => db.Set<MessageSortant>().SingleAsync())).ShouldSatisfyAllConditions(
            m => m.Genre.ShouldEndWith(nameof(EquipeChangeeDeSecteur)), m => m.Contenu.ShouldContain(equipe.ToString()));
    }

    [Fact]
    public async Task Modifier_MemeSecteur_NAnnonceRien()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var nord = await service.SecteurAsync("Nord");
        var equipe = await service.EquipeAsync(nord);

        await service.Faire<ModifierEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(equipe, new SaisieEquipe("Autre nom", nord)));

        (await service.Lire(db => db.Set<MessageSortant>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Creer_CentreFerme_Refuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        var centre = await service.CentreAsync(secteur);
        await service.Faire<FermerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre));

        var resultat = await service.Faire<CreerEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(new SaisieEquipe("Équipe 1", secteur, centre)));

        (resultat.Refus.Code, resultat.Refus.Champ).ShouldBe(("equipe.centre", "CentreId"));
    }

    [Fact]
    public async Task Fermer_SuitEncore_RefuseEtDitCombienEtQuoiFaire()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var equipe = await service.EquipeAsync(await service.SecteurAsync());
        await AjouterAsync(service, equipe);
        service.Suivis.Etablissements = 1_204;

        var resultat = await service.Faire<FermerEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(equipe));

        resultat.Refus.Code.ShouldBe("equipe.occupee");
        resultat.Refus.Phrase.ShouldBe(
            "Cette équipe suit encore 1\u202F204\u00A0établissements et compte 1\u00A0professionnel\u00A0: affectez-les à une autre équipe, puis recommencez.");
    }

    [Fact]
    public async Task Fermer_ProfessionnelsPartis_Ferme()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var equipe = await service.EquipeAsync(await service.SecteurAsync());
        var parti = await AjouterAsync(service, equipe);
        await service.Faire<DepartProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(new(parti, new DateOnly(2026, 3, 1))));

        (await service.Faire<FermerEquipe, Resultat<Id<Equipe>>>(c => c.FaireAsync(equipe))).EstSucces.ShouldBeTrue();

        (await service.Lire(db => db.Set<Equipe>().SingleAsync())).Active.ShouldBeFalse();
    }

    private static async Task<Id<Professionnel>> AjouterAsync(ServiceDeTest service, Id<Equipe> equipe) =>
        (await service.Faire<EnregistrerProfessionnel, Resultat<Id<Professionnel>>>(c => c.FaireAsync(
            new(null, "Leroy", "Claire", Metier.Medecin, null, null, null, equipe, 80, new DateOnly(2020, 1, 6))))).Valeur;
}
