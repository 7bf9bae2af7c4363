using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;

namespace Socle.Dossier.Visites;

/// <param name="Version">The one this window last saw; zero when it saw none.</param>
/// <param name="Fenetre">Which window: what it sent before is not someone else's.</param>
/// <param name="Rang">Grows with each save of this window: one that comes late changes nothing.</param>
public sealed record SaisieAGarder(SectionVisite Section, int Version, string Fenetre, long Rang, Func<string, string?> Valeur);

/// <summary>Saves what is being typed in one section, sealed. Another window that wrote in between is never overwritten: who comes second is told.</summary>
public sealed class EnregistrerBrouillon(DossierDb db, TrouverVisite trouver, EcrituresDossier ecritures)
{
    private const int FenetreMaximale = 40;

    /// <summary>One section, as it is typed: gives the version saved.</summary>
    public Task<Resultat<int>> ExecuterAsync(Id<VisiteMedicale> id, SaisieAGarder aGarder, CancellationToken arret = default) => ToutAsync(id, [aGarder], arret);

    /// <summary>Several at once, for a form sent whole: all, or none. Gives the version of the last one.</summary>
    public async Task<Resultat<int>> ToutAsync(Id<VisiteMedicale> id, IReadOnlyCollection<SaisieAGarder> parties, CancellationToken arret = default)
    {
        if (!(await trouver.PourEcrireAsync(id, arret)).Reussit(out var ouverte, out var refus))
        {
            return refus;
        }
        return await ecritures.Faire(ouverte.Dossier.Acteur, new FaitTrace(ActionDossier.Brouillon, ouverte.Dossier.Id, Blocs.Sante), async e =>
        {
            if (!(await trouver.RelireAsync(ouverte, arret)).Reussit(out var visite, out var close))
            {
                return close;
            }
            Resultat<int> dernier = 0;
            foreach (var partie in parties)
            {
                dernier = await GarderAsync(e, ouverte.Dossier, visite, partie, arret);
                if (dernier.EstRefus)
                {
                    return dernier.Refus.Sur($"s{(int)partie.Section}");
                }
            }
            return dernier;
        }, arret);
    }

    /// <summary>
    /// Inside a write: puts these values in a section, beside what is typed. False, and nothing changed, when another value is typed for one of them.
    /// </summary>
    internal async Task<Resultat<bool>> CompleterAsync(
        EcritureDossier ecriture, DossierOuvert dossier, VisiteMedicale visite, SectionVisite section, IReadOnlyDictionary<string, string> valeurs, CancellationToken arret)
    {
        var numero = (int)section;
        var ligne = await db.Set<Brouillon>().FirstOrDefaultAsync(b => b.VisiteId == visite.Id && b.Section == numero, arret);
        var tape = ligne is null ? SaisieSection.Vide : BrouillonOuvert.Ouvrir(dossier, ligne).Saisie;
        if (valeurs.Any(v => tape[v.Key].Trim() is { Length: > 0 } deja && deja.Replace('.', ',') != v.Value))
        {
            return false;
        }
        var garde = await GarderAsync(ecriture, dossier, visite, new(section, ligne?.Version ?? 0, "", 0, nom => valeurs.GetValueOrDefault(nom) ?? tape[nom]), arret);
        return garde.Map(_ => true);
    }

    private async Task<Resultat<int>> GarderAsync(EcritureDossier ecriture, DossierOuvert dossier, VisiteMedicale visite, SaisieAGarder aGarder, CancellationToken arret)
    {
        if (PlanDeVisite.Partie(visite, aGarder.Section) is not { } partie || aGarder.Fenetre.Length > FenetreMaximale || aGarder.Fenetre.Contains('\n', StringComparison.Ordinal))
        {
            return RefusVisite.Section;
        }
        var saisie = SaisieSection.De(partie, aGarder.Valeur);
        if (saisie.Longueur > SaisieSection.Maximum)
        {
            return RefusVisite.TropLong;
        }
        var section = (int)aGarder.Section;
        if (await db.Set<Brouillon>().FirstOrDefaultAsync(b => b.VisiteId == visite.Id && b.Section == section, arret) is { } brouillon)
        {
            return Remplacer(ecriture, dossier, brouillon, aGarder, saisie);
        }
        return saisie.EstVide ? 0 : Ajouter(ecriture, dossier, visite, aGarder, saisie);
    }

    private int Ajouter(EcritureDossier ecriture, DossierOuvert dossier, VisiteMedicale visite, SaisieAGarder aGarder, SaisieSection saisie)
    {
        var (id, section) = (Id<Brouillon>.Nouveau(), (int)aGarder.Section);
        db.Add(new Brouillon
        {
            Id = id,
            VisiteId = visite.Id,
            DossierId = dossier.Id,
            Section = section,
            Version = 1,
            Contenu = BrouillonOuvert.Sceller(dossier, id, section, aGarder.Fenetre, aGarder.Rang, saisie),
            CompteId = visite.CompteId,
            EnregistreLe = ecriture.Instant,
        });
        return 1;
    }

    private static Resultat<int> Remplacer(EcritureDossier ecriture, DossierOuvert dossier, Brouillon brouillon, SaisieAGarder aGarder, SaisieSection saisie)
    {
        var avant = BrouillonOuvert.Ouvrir(dossier, brouillon);
        var meme = avant.Fenetre.Length > 0 && avant.Fenetre == aGarder.Fenetre;
        // An answer lost on the way, then the same text again; or an older save that arrives last.
        if (avant.Saisie.Egale(saisie) || (meme && aGarder.Rang <= avant.Rang))
        {
            return brouillon.Version;
        }
        if (!meme && brouillon.Version != aGarder.Version)
        {
            return RefusVisite.AutreFenetre;
        }
        brouillon.Version++;
        brouillon.Contenu = BrouillonOuvert.Sceller(dossier, brouillon.Id, brouillon.Section, aGarder.Fenetre, aGarder.Rang, saisie);
        brouillon.EnregistreLe = ecriture.Instant;
        return brouillon.Version;
    }
}
