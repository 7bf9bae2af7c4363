using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>Two files of one person made one.</summary>
public sealed record DemandeFusion
{
    /// <summary>The file that stays, with its own traits unless said otherwise.</summary>
    public required Id<Travailleur> Conserve { get; init; }

    public required Id<Travailleur> Absorbe { get; init; }

    /// <summary>Traits taken from the file absorbed.</summary>
    public IReadOnlyCollection<TraitIdentite> DepuisAbsorbe { get; init; } = [];

    [Display(Name = "Ce qui prouve que c’est la même personne"), Required]
    public string? Motif { get; init; }
}

/// <summary>Merges: everything that belonged to the file absorbed goes to the file kept, in one transaction, and can come back.</summary>
public sealed class FusionnerTravailleurs(SocleDb db, Ecritures ecritures)
{
    public const string CodeProcessus = "travailleur.fusionner";
    private static readonly Processus Processus = new(CodeProcessus, "Fusion de deux fiches");

    public Task<Resultat<Id<FusionTravailleurs>>> ExecuterAsync(DemandeFusion demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => FusionnerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<FusionTravailleurs>>> FusionnerAsync(Ecriture ecriture, DemandeFusion demande, CancellationToken arret)
    {
        var refus = Refus.Reunir([RefusTravailleur.Motif(demande.Motif), demande.Conserve == demande.Absorbe ? MemeFiche : null]);
        if (refus is not null)
        {
            return refus;
        }
        await Verrou.PrendreAsync(db, [demande.Conserve, demande.Absorbe], arret);
        var conserve = await db.Set<Travailleur>().FirstOrDefaultAsync(t => t.Id == demande.Conserve, arret);
        var absorbe = await db.Set<Travailleur>().FirstOrDefaultAsync(t => t.Id == demande.Absorbe, arret);
        if (conserve is null || absorbe is null)
        {
            return RefusTravailleur.Inconnu;
        }
        if (conserve.FusionneVersId is not null || absorbe.FusionneVersId is not null)
        {
            return RefusTravailleur.Fusionne;
        }
        var (avant, apres) = (Traits.De(conserve), Traits.De(conserve).Avec(Traits.De(absorbe), demande.DepuisAbsorbe));
        if ((apres.Contradiction() ?? await AgeAsync(demande, apres, arret)) is { } incoherence)
        {
            return incoherence;
        }
        var deplacements = await DeplacerAsync(conserve, absorbe, avant, apres, arret);
        return Garder(ecriture, demande, deplacements);
    }

    private static Refus MemeFiche { get; } = new("fusion.meme-fiche", "Une fiche ne se fusionne pas avec elle-même : choisissez-en une autre.");

    private async Task<Refus?> AgeAsync(DemandeFusion demande, Traits apres, CancellationToken arret)
    {
        var premier = await db.Set<Contrat>().Where(c => c.TravailleurId == demande.Conserve || c.TravailleurId == demande.Absorbe).MinAsync(c => (DateOnly?)c.Debut, arret);
        return premier is { } debut ? ReglesContrat.AuTravailAvantAge(apres.Naissance, debut, nameof(TraitIdentite.Naissance)) : null;
    }

    private async Task<Deplacements> DeplacerAsync(Travailleur conserve, Travailleur absorbe, Traits avant, Traits apres, CancellationToken arret)
    {
        var rattachements = new Rattachements(db);
        var (dejaLa, aDeplacer) = (await rattachements.LireAsync(conserve.Id, arret), await rattachements.LireAsync(absorbe.Id, arret));
        foreach (var rattachement in aDeplacer)
        {
            await rattachements.DeplacerAsync(rattachement, conserve.Id, arret);
        }
        // The number is freed before it is given: the index sees one living file at a time.
        absorbe.FusionneVersId = conserve.Id;
        await db.SaveChangesAsync(arret);
        apres.Appliquer(conserve);
        var (a, b) = (conserve.Id, absorbe.Id);
        await db.Set<Doublon>().Where(d => d.Etat == EtatDoublon.Propose && (d.AId == b || d.BId == b)).ExecuteDeleteAsync(arret);
        await db.Set<Doublon>().Where(d => (d.AId == a && d.BId == b) || (d.AId == b && d.BId == a)).ExecuteDeleteAsync(arret);
        return new Deplacements(aDeplacer, dejaLa, avant, apres);
    }

    private Id<FusionTravailleurs> Garder(Ecriture ecriture, DemandeFusion demande, Deplacements deplacements)
    {
        var fusion = new FusionTravailleurs
        {
            Id = Id<FusionTravailleurs>.Nouveau(),
            ConserveId = demande.Conserve,
            AbsorbeId = demande.Absorbe,
            Instant = ecriture.Instant,
            Motif = demande.Motif!.Trim(),
            Deplacements = deplacements.Ecrire(),
        };
        db.Add(fusion);
        foreach (var rattachement in deplacements.Deplaces)
        {
            foreach (var id in rattachement.Ids)
            {
                ecriture.Tracer(ActionAudit.Modification, rattachement.Table, id, Changement(rattachement.Colonne, demande.Absorbe, demande.Conserve));
            }
        }
        ecriture.Emettre(new TravailleursChanges([demande.Conserve, demande.Absorbe]));
        return fusion.Id;
    }

    internal static string Changement(string colonne, Id<Travailleur> de, Id<Travailleur> vers) => $"{{\"{colonne}\":[{de.Valeur},{vers.Valeur}]}}";
}
