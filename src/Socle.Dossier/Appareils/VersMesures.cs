using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>The measures an examination gives, ready to be confirmed by someone; what could not be understood is a coded measure, what is
/// not believable is a refusal that names its line. Nothing is lost and nothing is guessed.</summary>
public sealed record MesuresLues
{
    public Audiogramme? Audiogramme { get; init; }

    public Spirometrie? Spirometrie { get; init; }

    public TensionArterielle? Tension { get; init; }

    public ExamenVision? Vision { get; init; }

    /// <summary>Pulse, height, weight, saturation…: one value each, in the unit of the quantity.</summary>
    public IReadOnlyDictionary<Grandeur, decimal> Grandeurs { get; init; } = new Dictionary<Grandeur, decimal>();

    public IReadOnlyList<MesureCodee> Autres { get; init; } = [];

    public IReadOnlyList<Refus> Refus { get; init; } = [];
}

/// <summary>From what a machine wrote to measures of the file.</summary>
public static class VersMesures
{
    public static MesuresLues Convertir(ResultatAppareil resultat)
    {
        var tri = new Tri();
        foreach (var valeur in resultat.Valeurs)
        {
            tri.Ranger(valeur);
        }
        return tri.Finir();
    }

    private sealed class Tri
    {
        private readonly List<Seuil> _seuils = [];
        private readonly List<MesureAcuite> _acuites = [];
        private readonly List<MesureCodee> _autres = [];
        private readonly List<Refus> _refus = [];
        private readonly Dictionary<(bool Apres, int Essai), Dictionary<Grandeur, decimal>> _souffles = [];
        private readonly Dictionary<Grandeur, decimal> _grandeurs = [];

        public void Ranger(ValeurAppareil valeur)
        {
            var sens = CodesConnus.Lire(valeur.Code) ?? CodesConnus.Lire(valeur.Libelle);
            switch (sens)
            {
                case { Seuil: { } s }: Seuil(valeur, s); break;
                case { Acuite: { } a }: Acuite(valeur, a); break;
                case { Grandeur: { } g }: Grandeur(valeur, sens, g); break;
                case not null: break;
                default: Autre(valeur); break;
            }
        }

        public MesuresLues Finir()
        {
            var (haute, basse) = (Prendre(Mesures.Grandeur.Systolique), Prendre(Mesures.Grandeur.Diastolique));
            return new()
            {
                Audiogramme = _seuils.Count == 0 ? null : Garder(Audiogramme.Creer(_seuils)),
                Vision = _acuites.Count == 0 ? null : Garder(ExamenVision.Creer(_acuites)),
                Spirometrie = Souffles(),
                Tension = Tension(haute, basse),
                Grandeurs = _grandeurs,
                Autres = _autres,
                Refus = _refus,
            };
        }

        private T? Garder<T>(Resultat<T> resultat)
            where T : class
        {
            if (resultat.Reussit(out var valeur, out var refus))
            {
                return valeur;
            }
            _refus.AddRange(refus.Tous);
            return null;
        }

        private void Refuser(ValeurAppareil valeur, Refus refus) => _refus.Add(refus with { Phrase = $"Ligne {valeur.Ligne} : {refus.Phrase}" });

        /// <summary>« &gt;110 », « NP 110 »: the strongest sound was not heard.</summary>
        private void Seuil(ValeurAppareil valeur, (Oreille Oreille, Conduction Conduction, int Frequence, bool Masque) s)
        {
            var texte = valeur.Texte.Trim();
            var nonPercu = texte.StartsWith('>') || texte.StartsWith("NP", StringComparison.OrdinalIgnoreCase) || texte.StartsWith("NR", StringComparison.OrdinalIgnoreCase);
            var nombre = valeur.Nombre ?? (nonPercu ? Nombre.Lire(texte.TrimStart('>', 'N', 'n', 'P', 'p', 'R', 'r', '=', ' ')) : null);
            if (nombre is { } db && db % 1 == 0 && db is >= -200 and <= 200)
            {
                _seuils.Add(new(s.Oreille, s.Conduction, s.Frequence, (int)db, s.Masque, nonPercu));
            }
            else
            {
                Refuser(valeur, new("mesure.audiogramme.forme", $"le seuil à {s.Frequence} Hz n’est pas un nombre entier de décibels."));
            }
        }

        private void Acuite(ValeurAppareil valeur, (DistanceVision Distance, Oeil Oeil, bool AvecCorrection) a)
        {
            if (Mesures.Acuite.Lire(valeur.Texte).Reussit(out var lue, out var refus))
            {
                _acuites.Add(new(a.Distance, a.Oeil, a.AvecCorrection, lue));
            }
            else
            {
                Refuser(valeur, refus);
            }
        }

        private void Grandeur(ValeurAppareil valeur, SensDuCode sens, Grandeur grandeur)
        {
            if (!Unites.Convertir(valeur, grandeur).Bind(grandeur.Verifier).Reussit(out var nombre, out var refus))
            {
                Refuser(valeur, refus);
                return;
            }
            var groupe = sens.Genre != GenreExamen.Spirometrie ? _grandeurs
                : _souffles.TryGetValue((sens.ApresBronchodilatateur, sens.Essai), out var connu) ? connu
                : _souffles[(sens.ApresBronchodilatateur, sens.Essai)] = [];
            if (!groupe.TryAdd(grandeur, nombre) && groupe[grandeur] != nombre)
            {
                Refuser(valeur, new("appareil.deux-fois", $"{grandeur.Libelle} est donné deux fois avec deux valeurs : la première est gardée."));
            }
        }

        private void Autre(ValeurAppareil valeur)
        {
            var mesure = MesureCodee.Creer(valeur.Systeme ?? "appareil", valeur.Code, valeur.Libelle ?? valeur.Code, valeur.Nombre, valeur.Unite,
                valeur.Nombre is null ? valeur.Texte : null, valeur.BorneBasse, valeur.BorneHaute);
            if (mesure.Reussit(out var lue, out var refus))
            {
                _autres.Add(lue);
            }
            else
            {
                Refuser(valeur, refus);
            }
        }

        private decimal? Prendre(Grandeur grandeur) => _grandeurs.Remove(grandeur, out var valeur) ? valeur : null;

        private TensionArterielle? Tension(decimal? haute, decimal? basse)
        {
            if (haute is { } h && basse is { } b)
            {
                return Garder(TensionArterielle.Creer((int)h, (int)b));
            }
            if (haute is not null || basse is not null)
            {
                _refus.Add(new("mesure.ta.incomplete", "La tension est incomplète : il manque la systolique ou la diastolique."));
            }
            return null;
        }

        private Spirometrie? Souffles()
        {
            var essais = _souffles.OrderBy(s => s.Key).Select(s => (s.Key.Apres, essai: Essai(s.Value))).ToList();
            var (avant, apres) = (essais.Where(e => !e.Apres && e.essai is not null).Select(e => e.essai!), essais.Where(e => e.Apres && e.essai is not null).Select(e => e.essai!));
            return _souffles.Count == 0 || !essais.Exists(e => e.essai is not null) ? null : Garder(Spirometrie.Creer(avant, apres));
        }

        private EssaiSpirometrie? Essai(Dictionary<Grandeur, decimal> souffle)
        {
            decimal? Lire(Grandeur g) => souffle.TryGetValue(g, out var v) ? v : null;
            if (Lire(Mesures.Grandeur.Vems) is not { } vems || Lire(Mesures.Grandeur.Cvf) is not { } cvf)
            {
                _refus.Add(new("mesure.spiro.incomplet", "Un essai de spirométrie n’a pas à la fois un VEMS et une CVF : il est laissé de côté."));
                return null;
            }
            return Garder(EssaiSpirometrie.Creer(vems, cvf, Lire(Mesures.Grandeur.Dep), Lire(Mesures.Grandeur.Dem2575), Lire(Mesures.Grandeur.Dem75), Lire(Mesures.Grandeur.Dem50), Lire(Mesures.Grandeur.Dem25)));
        }
    }
}
