using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Salles;
using Socle.Technique.Base;

namespace Socle.Organisation.Tests.Salles;

public sealed class SallesTests
{
    [Theory, InlineData(Moteur.Sqlite), InlineData(Moteur.Postgresql)]
    public async Task Ajouter_Modifier_Fermer_Rouvrir_GardeLaSalle(Moteur moteur)
    {
        await using var service = await ServiceDeTest.OuvrirAsync(moteur);
        var centre = await service.CentreAsync(await service.SecteurAsync());

        var id = (await AjouterAsync(service, centre, new(" Salle  1 ", true, "cabine d’audiométrie"))).Valeur;
        (await service.Lire(db => db.Set<Salle>().SingleAsync())).ShouldSatisfyAllConditions(
            s => s.Nom.ShouldBe("Salle 1"), s => s.Accessible.ShouldBeTrue(), s => s.Equipement.ShouldBe("cabine d’audiométrie"), s => s.Active.ShouldBeTrue());
        (await service.Faire<ModifierSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id, new("Salle bleue")))).EstSucces.ShouldBeTrue();
        (await service.Faire<FermerSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id))).EstSucces.ShouldBeTrue();
        (await service.Lire(db => db.Set<Salle>().SingleAsync())).ShouldSatisfyAllConditions(
            s => s.Nom.ShouldBe("Salle bleue"), s => s.Accessible.ShouldBeFalse(), s => s.Equipement.ShouldBeNull(), s => s.Active.ShouldBeFalse());
        (await service.Faire<RouvrirSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id))).EstSucces.ShouldBeTrue();

        (await service.Lire(db => db.Set<Salle>().SingleAsync())).Active.ShouldBeTrue();
    }

    [Fact]
    public async Task Ajouter_NomDejaPris_EstRefuseDansCeCentreSeulement()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();
        var (evreux, vernon) = (await service.CentreAsync(secteur), await service.CentreAsync(secteur, "Vernon"));
        await AjouterAsync(service, evreux, new("Salle 1"));

        (await AjouterAsync(service, evreux, new("SALLE-1"))).Refus.Code.ShouldBe("nom.deja");
        (await AjouterAsync(service, vernon, new("Salle 1"))).EstSucces.ShouldBeTrue();
        (await AjouterAsync(service, vernon, new(""))).Refus.Champ.ShouldBe("Nom");
        (await AjouterAsync(service, new(7), new("Salle 1"))).Refus.Code.ShouldBe("centre.introuvable");
    }

    [Theory]
    [InlineData(0, 0, null), InlineData(1, 0, "1\u00A0vacation à venir et 0\u00A0modèle de semaine"), InlineData(0, 2, "0\u00A0vacation à venir et 2\u00A0modèles de semaine")]
    public async Task Fermer_SalleQuiSert_EstRefuseeEtDitCombien(int vacations, int modeles, string? dit)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var id = (await AjouterAsync(service, await service.CentreAsync(await service.SecteurAsync()), new("Salle 1"))).Valeur;
        service.Suivis.Salle = new(vacations, vacations == 0 ? null : new(2026, 3, 10), modeles);

        var fermee = await service.Faire<FermerSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id));

        (fermee.EstRefus ? fermee.Refus.Code : null).ShouldBe(dit is null ? null : "salle.occupee");
        (await service.Lire(db => db.Set<Salle>().SingleAsync())).Active.ShouldBe(dit is not null);
        if (dit is not null)
        {
            fermee.Refus.Phrase.ShouldContain(dit);
            fermee.Refus.Phrase.Contains("mardi 10\u00A0mars 2026", StringComparison.Ordinal).ShouldBe(modeles == 0, "a pattern has no last session");
        }
    }

    [Fact]
    public async Task Rouvrir_CentreFerme_EstRefuse()
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var centre = await service.CentreAsync(await service.SecteurAsync());
        var id = (await AjouterAsync(service, centre, new("Salle 1"))).Valeur;
        await service.Faire<FermerSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id));
        await service.Faire<FermerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(centre));

        (await service.Faire<RouvrirSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(id))).Refus.Code.ShouldBe("salle.centre");
    }

    [Theory]
    [InlineData(null, "centre.genre"), InlineData((GenreCentre)9, "centre.genre"), InlineData(GenreCentre.Fixe, null), InlineData(GenreCentre.UniteMobile, null)]
    public async Task Centre_DitSonGenre(GenreCentre? genre, string? code)
    {
        await using var service = await ServiceDeTest.OuvrirAsync();
        var secteur = await service.SecteurAsync();

        var resultat = await service.Faire<CreerCentre, Resultat<Id<Centre>>>(c => c.FaireAsync(new SaisieCentre("Camion", secteur, Genre: genre)));

        (resultat.EstSucces ? null : resultat.Refus.Code).ShouldBe(code);
        (await service.Lire(db => db.Set<Centre>().Select(c => (GenreCentre?)c.Genre).SingleOrDefaultAsync())).ShouldBe(code is null ? genre : null);
    }

    private static Task<Resultat<Id<Salle>>> AjouterAsync(ServiceDeTest service, Id<Centre> centre, SaisieSalle saisie) =>
        service.Faire<AjouterSalle, Resultat<Id<Salle>>>(c => c.FaireAsync(centre, saisie));
}
