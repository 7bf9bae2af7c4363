using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>The computation itself: facts in, lines to write out. Touches no table.</summary>
internal sealed class CalculEcheancier(DateOnly date, DateTime instant)
{
    private readonly Dictionary<long, (long Faits, long Reponse)> connus = [];
    private readonly ArrayBufferWriter<byte> tampon = new(1024);
    private readonly ReponseSuivi reponse = new();
    private readonly ReponseSuivi reponseEmployeur = new();

    public List<CalculSuivi> Calculs { get; } = [];

    public List<Echeance> Echeances { get; } = [];

    public List<SuiviEmployeur> Employeurs { get; } = [];

    /// <summary>Contracts whose lines moved.</summary>
    public List<long> AReecrire { get; } = [];

    /// <summary>Reads what is stored, to compare.</summary>
    public void Connaitre(DbConnection connexion, IReadOnlyCollection<long>? travailleurs)
    {
        using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT contrat_id, empreinte_faits, empreinte_reponse FROM calcul_suivi"
            + (travailleurs is null ? "" : $" WHERE contrat_id IN (SELECT id FROM contrat WHERE travailleur_id IN ({string.Join(',', travailleurs.Append(-1))}))");
        using var lecteur = commande.ExecuteReader();
        while (lecteur.Read())
        {
            connus[lecteur.GetInt64(0)] = (lecteur.GetInt64(1), lecteur.GetInt64(2));
        }
    }

    /// <summary>
    /// Answers for a slice of the contracts, from <paramref name="debut"/>, leaving out those another write has just recomputed.
    /// Slices keep memory flat: what one found is written before the next is asked.
    /// </summary>
    public void Repondre(LectureFaits faits, int debut, int nombre, IReadOnlySet<long> aLaisser)
    {
        Vider();
        var contrats = faits.Contrats;
        for (var i = debut; i < Math.Min(debut + nombre, contrats.Count); i++)
        {
            var contrat = contrats[i];
            if (aLaisser.Contains(contrat.ContratId))
            {
                connus.Remove(contrat.ContratId);
                continue;
            }
            var premier = i == 0 || contrats[i - 1].TravailleurId != contrat.TravailleurId;
            var plusieurs = !premier || (i + 1 < contrats.Count && contrats[i + 1].TravailleurId == contrat.TravailleurId);
            Repondre(contrat, faits, Situations.De(contrat, faits, date, plusieurs), premier);
        }
    }

    /// <summary>Contracts that have lines and are no longer followed; known once every slice has been answered.</summary>
    public IReadOnlyList<long> Oublies(IReadOnlySet<long> aLaisser)
    {
        Vider();
        return [.. connus.Keys.Where(c => !aLaisser.Contains(c))];
    }

    private void Vider()
    {
        AReecrire.Clear();
        Calculs.Clear();
        Echeances.Clear();
        Employeurs.Clear();
    }

    private void Repondre(in LigneContrat contrat, LectureFaits faits, SituationSuivi situation, bool premierContrat)
    {
        MoteurSuivi.Repondre(situation, date, reponse);
        var visible = Situations.PourEmployeur(situation, contrat, faits);
        tampon.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(tampon))
        {
            ContratSuivi.EcrireSituation(json, situation);
        }
        var empreintes = (Empreinte.De(tampon.WrittenSpan), Empreinte.De(contrat, reponse, visible));
        if (connus.Remove(contrat.ContratId, out var avant) && avant == empreintes)
        {
            return;
        }
        AReecrire.Add(contrat.ContratId);
        Calculs.Add(new CalculSuivi
        {
            ContratId = new Id<Contrat>(contrat.ContratId),
            TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
            Categorie = reponse.Categorie,
            DateDroit = date,
            Faits = Encoding.UTF8.GetString(tampon.WrittenSpan),
            EmpreinteFaits = empreintes.Item1,
            EmpreinteReponse = empreintes.Item2,
            CalculeLe = instant,
        });
        foreach (var exigence in reponse.Exigences)
        {
            // One mid-career visit per person: it goes with the oldest contract.
            if (premierContrat || exigence.Visite != Visite.MiCarriere)
            {
                Echeances.Add(Ligne(contrat, exigence));
            }
        }
        PourEmployeur(contrat, situation, visible);
    }

    private Echeance Ligne(in LigneContrat contrat, in Exigence exigence) => new()
    {
        Id = Id<Echeance>.Nouveau(),
        ContratId = new Id<Contrat>(contrat.ContratId),
        TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
        EtablissementId = new Id<Etablissement>(contrat.EtablissementId),
        EntrepriseId = new Id<Entreprise>(contrat.EntrepriseId),
        EquipeId = Vers<Equipe>(contrat.EquipeId),
        CentreId = Vers<Centre>(contrat.CentreId),
        SecteurId = Vers<Secteur>(contrat.SecteurId),
        Visite = exigence.Visite,
        Categorie = reponse.Categorie,
        Etat = Etat(exigence),
        AuPlusTard = exigence.AuPlusTard,
        EnRetardLe = Etat(exigence) == EtatEcheance.Due ? exigence.EnRetardLe : null,
        AvantAffectation = exigence.AvantAffectation,
        Par = exigence.Par,
        Preuve = exigence.Preuve,
        Sources = exigence.Sources.ToString(),
        NomTri = contrat.NomTri,
    };

    private void PourEmployeur(in LigneContrat contrat, SituationSuivi situation, SituationSuivi visible)
    {
        var vue = reponse;
        if (!ReferenceEquals(visible, situation))
        {
            MoteurSuivi.Repondre(visible, date, vue = reponseEmployeur);
        }
        var prochaine = Prochaine(vue);
        Employeurs.Add(new SuiviEmployeur
        {
            ContratId = new Id<Contrat>(contrat.ContratId),
            TravailleurId = new Id<Travailleur>(contrat.TravailleurId),
            EtablissementId = new Id<Etablissement>(contrat.EtablissementId),
            EntrepriseId = new Id<Entreprise>(contrat.EntrepriseId),
            Categorie = vue.Categorie,
            Visite = prochaine?.Visite,
            AuPlusTard = prochaine?.AuPlusTard,
            EnRetardLe = prochaine?.EnRetardLe,
            RepriseAuPlusTard = Reprise(vue),
            Sources = prochaine?.Sources.ToString(),
            Preuve = prochaine?.Preuve,
            Phrase = prochaine?.Explication(visible, Public.Employeur),
            NomTri = contrat.NomTri,
        });
    }

    private static DateOnly? Reprise(ReponseSuivi reponse)
    {
        foreach (var exigence in reponse.Exigences)
        {
            if (exigence.Visite == Visite.Reprise && Etat(exigence) == EtatEcheance.Due)
            {
                return exigence.AuPlusTard;
            }
        }
        return null;
    }

    private static Exigence? Prochaine(ReponseSuivi reponse)
    {
        Exigence? prochaine = null;
        foreach (var exigence in reponse.Exigences)
        {
            if (Etat(exigence) == EtatEcheance.Due && !EstAuTravailleur(exigence.Visite)
                && exigence.AuPlusTard is { } le && (prochaine is null || le < prochaine.Value.AuPlusTard))
            {
                prochaine = exigence;
            }
        }
        return prochaine;
    }

    /// <summary>The worker shows a certificate to the employer; its date is not for the service to tell.</summary>
    private static bool EstAuTravailleur(Visite visite) => visite is Visite.AttestationConduite or Visite.AttestationElectrique;

    private static EtatEcheance Etat(in Exigence exigence) => exigence switch
    {
        { HorsCouverture: true } => EtatEcheance.HorsCouverture,
        { Etat: EtatExigence.Dispensee } => EtatEcheance.Dispensee,
        { Etat: EtatExigence.NonRequise } => EtatEcheance.NonRequise,
        { Etat: EtatExigence.Inconnu } => EtatEcheance.FaitManquant,
        { AuPlusTard: null } => EtatEcheance.SansDate,
        _ => EtatEcheance.Due,
    };

    private static Id<T>? Vers<T>(long? id) => id is { } valeur ? new Id<T>(valeur) : null;
}
