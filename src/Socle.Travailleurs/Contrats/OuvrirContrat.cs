using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Contrats;

/// <summary>A contract for someone already followed, with its first post and the exposures declared with it.</summary>
public sealed record DemandeContrat : IOuvertureDeContrat
{
    public required Id<Travailleur> Travailleur { get; init; }

    public required Id<Etablissement> Etablissement { get; init; }

    public required ContratSaisi Contrat { get; init; }

    public required PosteSaisi Poste { get; init; }

    public Risque[] Risques { get; init; } = [];
}

/// <summary>Opens a contract. A person may hold several at once.</summary>
public sealed class OuvrirContrat(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("contrat.ouvrir", "Ouverture d’un contrat");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(DemandeContrat demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => OuvrirAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Contrat>>> OuvrirAsync(Ecriture ecriture, DemandeContrat demande, CancellationToken arret)
    {
        await Verrou.PrendreAsync(db, [demande.Travailleur], arret);
        var travailleur = await db.Set<Travailleur>().FirstOrDefaultAsync(t => t.Id == demande.Travailleur, arret);
        if (travailleur is null || travailleur.FusionneVersId is not null)
        {
            return travailleur is null ? RefusTravailleur.Inconnu : RefusTravailleur.Fusionne;
        }
        var contrat = await new OuvertureContrat(db, temps.Aujourdhui())
            .AjouterAsync(travailleur, demande.Etablissement, demande.Contrat, demande.Poste, demande.Risques, arret);
        ecriture.Emettre(new TravailleursChanges([travailleur.Id]));
        return contrat.Map(c => c.Id);
    }
}
