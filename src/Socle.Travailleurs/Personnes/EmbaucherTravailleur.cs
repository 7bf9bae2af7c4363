using System.ComponentModel.DataAnnotations;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Personnes;

/// <summary>Someone hired, who may already be known.</summary>
public sealed record DemandeEmbauche : IOuvertureDeContrat
{
    [Display(Name = "Établissement")]
    public required Id<Etablissement> Etablissement { get; init; }

    public required IdentiteSaisie Identite { get; init; }

    public required ContratSaisi Contrat { get; init; }

    public required PosteSaisi Poste { get; init; }

    public Risque[] Risques { get; init; } = [];

    /// <summary>Who it is, once chosen among those who resemble.</summary>
    public Id<Travailleur>? Travailleur { get; init; }

    /// <summary>Said after seeing those who resemble: it is none of them.</summary>
    public bool AucunDesRessemblants { get; init; }
}

/// <param name="DejaConnu">The person was already followed.</param>
public sealed record Embauche(Id<Travailleur> Travailleur, Id<Contrat> Contrat, bool DejaConnu);

/// <summary>Hires: the person is found by number or created, never twice without someone saying so; a contract opens with its post.</summary>
public sealed class EmbaucherTravailleur(SocleDb db, Ecritures ecritures, Ressemblants ressemblants, TimeProvider temps)
{
    public const string DoublonPossible = "embauche.doublon-possible";
    private static readonly Processus Processus = new("travailleur.embaucher", "Embauche d’un travailleur");

    public Task<Resultat<Embauche>> ExecuterAsync(DemandeEmbauche demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => EmbaucherAsync(e, demande, arret), arret);

    private async Task<Resultat<Embauche>> EmbaucherAsync(Ecriture ecriture, DemandeEmbauche demande, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        if (!demande.Identite.Lire(aujourdhui).Reussit(out var identite, out var refus))
        {
            return refus.Sous(nameof(demande.Identite));
        }
        if (!(await new PersonneEmbauchee(db, ressemblants).TrouverAsync(demande.Travailleur, demande.AucunDesRessemblants, identite, arret)).Reussit(out var personne, out refus))
        {
            return refus.Sous(nameof(demande.Identite));
        }
        var travailleur = personne.Travailleur;
        var contrat = await new OuvertureContrat(db, aujourdhui)
            .AjouterAsync(travailleur, demande.Etablissement, demande.Contrat, demande.Poste, demande.Risques, arret);
        if (contrat.EstRefus)
        {
            return contrat.Refus;
        }
        ecriture.Emettre(new TravailleursChanges([travailleur.Id]));
        return await UniciteNir.EnregistrerAsync(db, arret) is { } pris
            ? pris.Sous(nameof(demande.Identite))
            : new Embauche(travailleur.Id, contrat.Valeur.Id, personne.DejaConnu);
    }
}
