using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Secteurs;
using Socle.Technique.Base;

namespace Socle.Organisation.Tests.Centres;

public sealed class CentresTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Creer_ToutRempli_GardeLesValeursNormalisees(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);
        var secteur = await service.SecteurAsync();

        await service.Faire<CreerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(
            new SaisieCentre("Évreux", secteur, "12 rue de la Harpe", "27 000", "Évreux", "02.32.00.00.00")));

        (await service.Lire(db => db.Set<Centre>().SingleAsync())).ShouldSatisfyAllConditions(
            c => c.CodePostal.ShouldBe("27000"), c => c.Telephone.ShouldBe("+33232000000"), c => c.SecteurId.ShouldBe(secteur), c => c.Actif.ShouldBeTrue());
    }

    [Fact]
    public async Task Creer_PlusieursErreurs_LesDitToutes()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();

        var resultat = await service.Faire<CreerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(new SaisieCentre("", null, CodePostal: "99999", Telephone: "12")));

        resultat.Refus.Tous.Select(r => r.Champ).ShouldBe(["Nom", "CodePostal", "Telephone", "SecteurId"], ignoreOrder: true);
    }

    [Fact]
    public async Task Creer_SecteurFerme_Refuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        await service.Faire<FermerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(secteur));

        var resultat = await service.Faire<CreerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(new SaisieCentre("Vernon", secteur)));

        resultat.Refus.Code.ShouldBe("centre.secteur");
    }

    [Theory, InlineData(3, false), InlineData(0, true)]
    public async Task Fermer_EncoreUtilise_RefuseEtDitQuoiFaire(int etablissements, bool equipe)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        var centre = await service.CentreAsync(secteur);
        service.Suivis.Etablissements = etablissements;
        if (equipe)
        {
            await service.EquipeAsync(secteur, centre: centre);
        }

        var resultat = await service.Faire<FermerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre));

        resultat.Refus.Code.ShouldBe("centre.occupe");
        resultat.Refus.Phrase.ShouldContain("affectez-les à un autre centre");
    }

    [Theory, InlineData(2, 0, "après le mardi"), InlineData(2, 1, "modèle de semaine"), InlineData(0, 0, null)]
    public async Task Fermer_OnYConsulteEncore_Refuse(int vacations, int modeles, string? dit)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var centre = await service.CentreAsync(await service.SecteurAsync());
        service.Suivis.Centre = new(vacations, vacations > 0 ? new DateOnly(2026, 3, 10) : null, modeles);

        var resultat = await service.Faire<FermerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre));

        resultat.EstSucces.ShouldBe(dit is null);
        if (dit is not null)
        {
            resultat.Refus.Code.ShouldBe("centre.vacations");
            resultat.Refus.Phrase.ShouldContain(dit);
        }
    }

    [Fact]
    public async Task Rouvrir_SecteurFerme_Refuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        var centre = await service.CentreAsync(secteur);
        await service.Faire<FermerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre));
        await service.Faire<FermerSecteur, Resultat<Id<Secteur>>>(c => c.FaireAsync(secteur));

        (await service.Faire<RouvrirCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre))).Refus.Code.ShouldBe("centre.secteur");
    }

    [Fact]
    public async Task Modifier_NomDunAutre_Refuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        await service.CentreAsync(secteur, "Évreux");
        var vernon = await service.CentreAsync(secteur, "Vernon");

        var resultat = await service.Faire<ModifierCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(vernon, new SaisieCentre("EVREUX", secteur)));

        resultat.Refus.Code.ShouldBe("nom.deja");
        (await service.Lire(db => db.Set<Centre>().SingleAsync(c => c.Id == vernon))).Nom.ShouldBe("Vernon");
    }
}
