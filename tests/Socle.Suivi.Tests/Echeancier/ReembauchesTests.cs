using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Tests.Echeancier;

public sealed class ReembauchesTests
{
    private static readonly DateOnly s_visite = new(2024, 3, 11);

    public static TheoryData<Moteur> Moteurs => [Moteur.Sqlite, Moteur.Postgresql];

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_MemeEmploiMemesRisques_LaVisiteDAvantTientLieu(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ReembaucherAsync(service, "Marchand", "523A", "523A");

        await service.RecalculerAsync();

        var lignes = await service.EcheancesAsync();
        lignes.Single(e => e.Visite == Visite.VipInitiale).Etat.ShouldBe(EtatEcheance.Dispensee);
        lignes.Single(e => e.Visite == Visite.VipPeriodique).AuPlusTard.ShouldBe(s_visite.AddYears(5));
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task Recalculer_AutreEmploiOuAutresRisques_DemandeLaVisite(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ReembaucherAsync(service, "Autre", "523A", "621B");
        var contrat = await ReembaucherAsync(service, "Risque", "523A", "523A");
        await service.AjouterAsync(new Exposition { Id = Id<Exposition>.Nouveau(), ContratId = contrat.Id, Risque = Risque.Bio2, Debut = contrat.Debut });

        await service.RecalculerAsync();

        var lignes = await service.EcheancesAsync();
        lignes.Where(e => e.Visite == Visite.VipInitiale).Select(e => e.Etat).ShouldBe([EtatEcheance.Due, EtatEcheance.Due]);
    }

    [Theory, MemberData(nameof(Moteurs))]
    public async Task SuiviEmployeur_EmbauchePrecedenteAilleurs_NeSaitRienDElle(Moteur moteur)
    {
        await using var service = await ServiceDEssai.OuvrirAsync(moteur);
        await ReembaucherAsync(service, "Ici", "523A", "523A");
        await ReembaucherAsync(service, "Venu", "523A", "523A", await service.AutreEtablissementAsync());

        await service.RecalculerAsync();

        var vues = await service.Services.LireAsync(db => db.Set<SuiviEmployeur>().AsNoTracking().OrderBy(v => v.NomTri).ToListAsync());
        vues.Select(v => v.Visite).ShouldBe([Visite.VipPeriodique, Visite.VipInitiale]);
        (await service.EcheancesAsync()).Where(e => e.Visite == Visite.VipInitiale).Select(e => e.Etat)
            .ShouldBe([EtatEcheance.Dispensee, EtatEcheance.Dispensee]);
    }

    private static async Task<Contrat> ReembaucherAsync(ServiceDEssai service, string nom, string avant, string apres, Etablissement? ailleurs = null)
    {
        var (travailleur, contrat) = await service.EmbaucherAsync(nom);
        var ancien = new Contrat
        {
            Id = Id<Contrat>.Nouveau(),
            TravailleurId = travailleur.Id,
            EtablissementId = (ailleurs ?? service.Etablissement).Id,
            Nature = TypeContrat.Cdd,
            Debut = new(2024, 2, 1),
            Fin = new(2025, 6, 30),
        };
        await service.AjouterAsync(ancien, Poste(ancien, avant), Poste(contrat, apres));
        await service.VisiterAsync(travailleur, TypeVisite.Vip, s_visite);
        return contrat;
    }

    private static Poste Poste(Contrat contrat, string pcs) =>
        new() { Id = Id<Poste>.Nouveau(), ContratId = contrat.Id, Libelle = "Employé", Debut = contrat.Debut, Fin = contrat.Fin, Pcs = pcs };
}
