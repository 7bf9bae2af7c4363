using System.Globalization;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>One worker and one contract of a DSN as a row of our model.</summary>
internal sealed class LireContratDsn(IndividuDsn individu, ContratDsn contrat, RubriquesLues champs)
{
    private int Ligne => contrat.Ligne;

    public LigneDeclaree? Lire()
    {
        var siret = champs.Requise(individu.Ligne, "S21.G00.11.001 (SIRET)", individu.Etablissement.Siret, Siret.Relire(""));
        var lu = new LigneDeclaree
        {
            Siret = siret.ToString(),
            Personne = Personne(),
            Contrat = Contrat(),
            Poste = Poste(),
            Expositions = Expositions(),
            Arrets = Arrets(),
            DeDsn = true,
            Signalement = CodesDsnSuivi.EstUnSignalement(individu.Etablissement.Entreprise.Declaration.Nature),
        };
        return champs.Motif is null ? lu with { Remarques = champs.Remarques } : null;
    }

    private PersonneDeclaree Personne()
    {
        return new PersonneDeclaree
        {
            Nir = champs.Facultative(individu.Ligne, "S21.G00.30.001", individu.Nir),
            Ntt = individu.Ntt,
            Nom = Texte(individu.Nom, "S21.G00.30.002 (nom)"),
            NomUsage = individu.NomUsage,
            Prenoms = Texte(individu.Prenoms, "S21.G00.30.004 (prénoms)"),
            Sexe = individu.Sexe,
            Naissance = champs.Requise(individu.Ligne, "S21.G00.30.006 (naissance)", individu.Naissance),
            Courriel = champs.Accessoire("Courriel", individu.Mail),
            Boeth = contrat.Boeth is { } boeth ? boeth != "99" : null,
            Avant = Avant(),
        };
    }

    private string Texte(string? texte, string rubrique)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            champs.Refuser(individu.Ligne, $"la rubrique {rubrique} manque.");
        }
        return texte ?? "";
    }

    private IdentiteAncienne? Avant() => individu.Changements
        .Select(c => new IdentiteAncienne(c.AncienNir.Ou(null)?.ToString(), c.AncienNom, c.AnciensPrenoms, c.AncienneNaissance.Ou(null)))
        .FirstOrDefault(a => a != new IdentiteAncienne(null, null, null, null));

    private ContratDeclare Contrat()
    {
        var fins = contrat.Fins.ToList();
        var fin = fins.LastOrDefault(f => !f.EstAnnulation);
        return new ContratDeclare
        {
            Debut = champs.Requise(Ligne, "S21.G00.40.001 (début du contrat)", contrat.Debut),
            Nature = CodesDsnSuivi.Nature(contrat.Nature, contrat.Bloc["008"]),
            Numero = contrat.Numero,
            Matricule = individu.Matricule,
            FinPrevue = champs.Date(Ligne, "S21.G00.40.010", contrat.FinPrevue),
            Fin = fin is null ? null : champs.Date(Ligne, "S21.G00.62.001", fin.Date),
            MotifFin = fin?.Motif,
            FinAnnulee = fin is null && fins.Count > 0,
            Avant = ClesAvant(),
        };
    }

    private ClesAnciennes? ClesAvant() => contrat.Changements
        .Select(c => new ClesAnciennes(c.AncienSiret.Ou(null)?.ToString(), c.AncienNumero, c.AncienDebut.Ou(null)))
        .FirstOrDefault(a => a != new ClesAnciennes(null, null, null));

    private PosteDeclare? Poste()
    {
        var poste = new PosteDeclare
        {
            Libelle = string.IsNullOrWhiteSpace(contrat.Emploi) ? null : contrat.Emploi,
            Pcs = champs.Accessoire("Code PCS", contrat.Pcs),
            Nuit = Facteurs().Contains(CodesDsnSuivi.FacteurNuit) ? true : null,
        };
        return poste == new PosteDeclare() ? null : poste;
    }

    /// <summary>The C2P names one risk of the reinforced follow-up; it says nothing of the others, so none ends.</summary>
    private List<ExpositionDeclaree>? Expositions()
    {
        var facteurs = Facteurs();
        foreach (var facteur in facteurs.Where(f => f is not (CodesDsnSuivi.FacteurHyperbare or CodesDsnSuivi.FacteurNuit)))
        {
            champs.Remarquer($"Compte professionnel de prévention : {CodesDsnSuivi.Facteur(facteur)}, sans effet sur la catégorie de suivi.");
        }
        return facteurs.Contains(CodesDsnSuivi.FacteurHyperbare) ? [new ExpositionDeclaree(Risque.Hyperbare, null)] : null;
    }

    private HashSet<string> Facteurs() => [.. individu.Penibilites
        .Where(p => p.NumeroDeContrat is null || p.NumeroDeContrat == contrat.Numero).Select(p => p.Facteur).OfType<string>()];

    private List<ArretDeclare>? Arrets()
    {
        var arrets = contrat.Arrets.Select(Arret).OfType<ArretDeclare>().ToList();
        return arrets.Count == 0 ? null : arrets;
    }

    private ArretDeclare? Arret(ArretDsn lu)
    {
        var dernierJour = champs.Requise(lu.Ligne, "S21.G00.60.002 (dernier jour travaillé)", lu.DernierJourTravaille);
        var prevue = champs.Date(lu.Ligne, "S21.G00.60.003", lu.FinPrevue);
        var reprise = champs.Date(lu.Ligne, "S21.G00.60.010", lu.Reprise);
        if (dernierJour == default)
        {
            return null;
        }
        var debut = dernierJour.AddDays(1);
        if (lu.EstAnnulation)
        {
            return new ArretDeclare(null, debut, null, null, Annule: true);
        }
        if (CodesDsnSuivi.Arret(lu.Motif) is not { } motif)
        {
            champs.Remarquer(string.Create(CultureInfo.InvariantCulture, $"L’arrêt du {debut.Courte()} (motif {lu.Motif}) n’appelle pas de visite : il n’est pas repris."));
            return null;
        }
        return reprise <= debut ? null : new ArretDeclare(motif, debut, prevue < debut ? null : prevue, reprise?.AddDays(-1));
    }
}
