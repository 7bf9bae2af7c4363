using System.Text;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Acces;

/// <summary>A health professional opens, for some hours and for a reason, the file of someone they do not follow.</summary>
public sealed class BriserLaGlace(DossierDb db, SocleDb socle, QuiAgit qui, FaitsDuDossier faits, TrousseauDossier trousseau, EcrituresDossier ecritures)
{
    public const int MotifMinimal = 10;
    public const int MotifMaximal = 500;

    public async Task<Resultat<Id<Dmst>>> ExecuterAsync(Id<Travailleur> travailleur, string? motif, CancellationToken arret = default)
    {
        var texte = motif?.Trim() ?? "";
        if (texte.Length is < MotifMinimal or > MotifMaximal)
        {
            return new Refus("dossier.bris.motif", $"Écrivez pourquoi, en {MotifMinimal} à {MotifMaximal} caractères\u00A0: le médecin coordonnateur le lira.", "Motif");
        }
        return (await ExaminerAsync(travailleur, arret)).Reussit(out var permis, out var refus)
            ? await NoterAsync(permis.Acteur, permis.Dossier, texte, arret)
            : refus;
    }

    /// <summary>Whether a reason would open it: what is not offered is not refused afterwards.</summary>
    public async Task<bool> PossibleAsync(Id<Travailleur> travailleur, CancellationToken arret = default) => (await ExaminerAsync(travailleur, arret)).EstSucces;

    private async Task<Resultat<(Acteur Acteur, Id<Dmst> Dossier)>> ExaminerAsync(Id<Travailleur> travailleur, CancellationToken arret)
    {
        if (await qui.LireAsync(arret) is not { } acteur)
        {
            return OuvrirDossier.Anonyme;
        }
        var personne = await Fusions.LireAsync(socle, travailleur, arret);
        var dossier = personne is null ? null : await Fusions.DossierAsync(db, personne, arret);
        if (dossier is null)
        {
            return personne is null ? OuvrirDossier.Inconnu : OuvrirDossier.PasEncore;
        }
        if (dossier.Etat == EtatDossier.Purge)
        {
            return ClesDossiers.Purgee;
        }
        var connus = await faits.LireAsync(acteur, personne!, dossier.Id, arret);
        // What the glass would not open stays closed: the role, the objection.
        return DeciderAcces.Decider(connus with { Bris = true }).Reussit(out _, out var refus) ? (acteur, dossier.Id) : refus;
    }

    private Task<Resultat<Id<Dmst>>> NoterAsync(Acteur acteur, Id<Dmst> dossier, string motif, CancellationToken arret) =>
        ecritures.Faire(acteur, new FaitTrace(ActionDossier.BrisDeGlace, dossier, Blocs.Tous), ecriture =>
        {
            var id = Id<BrisDeGlace>.Nouveau();
            db.Add(new BrisDeGlace
            {
                Id = id,
                DossierId = dossier,
                CompteId = acteur.Compte,
                Le = ecriture.Instant,
                Motif = Chiffre.Chiffrer(trousseau.CleDesMotifs, Encoding.UTF8.GetBytes(motif), Lieu(id)),
            });
            return Task.FromResult(Resultat.De(dossier));
        }, arret);

    internal static byte[] Lieu(Id<BrisDeGlace> id) => Encoding.UTF8.GetBytes($"bris {id.Valeur}");
}
