using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>A merge that should not have been.</summary>
public sealed record AnnulationFusion
{
    public required Id<FusionTravailleurs> Fusion { get; init; }

    [Display(Name = "Ce qui montre que ce sont deux personnes"), Required]
    public string? Motif { get; init; }
}

/// <summary>Gives back exactly what a merge moved, as long as nothing was built on it since.</summary>
public sealed class DefaireFusion(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("travailleur.defaire-fusion", "Fusion défaite");

    public Task<Resultat<Id<Travailleur>>> ExecuterAsync(AnnulationFusion demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => DefaireAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Travailleur>>> DefaireAsync(Ecriture ecriture, AnnulationFusion demande, CancellationToken arret)
    {
        var fusion = await db.Set<FusionTravailleurs>().FirstOrDefaultAsync(f => f.Id == demande.Fusion, arret);
        var refus = Refus.Reunir([RefusTravailleur.Motif(demande.Motif), fusion is null ? ReglesFusion.Inconnue : fusion.DefaiteLe is not null ? ReglesFusion.DejaDefaite : null]);
        if (refus is not null || fusion is null)
        {
            return refus ?? ReglesFusion.Inconnue;
        }
        await Verrou.PrendreAsync(db, [fusion.ConserveId, fusion.AbsorbeId], arret);
        var conserve = await db.Set<Travailleur>().SingleAsync(t => t.Id == fusion.ConserveId, arret);
        var absorbe = await db.Set<Travailleur>().SingleAsync(t => t.Id == fusion.AbsorbeId, arret);
        var deplacements = Deplacements.Lire(fusion.Deplacements);
        refus = await new ReglesFusion(db, fusion, deplacements).PeutSeDefaireAsync(conserve, absorbe, arret);
        if (refus is not null)
        {
            return refus;
        }
        await RendreAsync(ecriture, conserve, absorbe, deplacements, arret);
        fusion.DefaiteLe = ecriture.Instant;
        ecriture.Emettre(new TravailleursChanges([conserve.Id, absorbe.Id]));
        return absorbe.Id;
    }

    private async Task RendreAsync(Ecriture ecriture, Travailleur conserve, Travailleur absorbe, Deplacements deplacements, CancellationToken arret)
    {
        deplacements.Avant.Appliquer(conserve);
        await db.SaveChangesAsync(arret);
        absorbe.FusionneVersId = null;
        var rattachements = new Rattachements(db);
        foreach (var rattachement in deplacements.Deplaces)
        {
            await rattachements.DeplacerAsync(rattachement, absorbe.Id, arret);
            foreach (var id in rattachement.Ids)
            {
                ecriture.Tracer(ActionAudit.Modification, rattachement.Table, id, FusionnerTravailleurs.Changement(rattachement.Colonne, conserve.Id, absorbe.Id));
            }
        }
    }
}
