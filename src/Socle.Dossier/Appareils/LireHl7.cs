using System.Globalization;
using System.Text;
using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>
/// HL7 v2 results (ORU^R01), from a file: one message or several, with or without MLLP frames or batch segments, segments ended by CR or LF.
/// Each OBR with the OBX that follow is one examination. Separators are those the message declares.
/// </summary>
internal static class LireHl7
{
    private static readonly HashSet<string> s_muets = ["PV1", "PV2", "ORC", "FHS", "BHS", "BTS", "FTS", "SPM", "TQ1", "SFT", "EVN", "PD1", "CTI", "DSC", "UAC", "PRT"];

    public static Resultat<LectureAppareil> Lire(ReadOnlySpan<byte> octets)
    {
        var texte = Decodage.Choisir(octets, CodePagesEncodingProvider.Instance.GetEncoding(1252)!).GetString(Decodage.SansMarque(octets));
        var suite = new Suite();
        var numero = 0;
        foreach (var ligne in texte.ReplaceLineEndings("\n").Split('\n'))
        {
            numero++;
            var segment = ligne.Trim('\u000B', '\u001C', ' ', '\0');
            if (segment.Length > 0 && suite.Segment(segment, numero) is { } refus)
            {
                return refus;
            }
        }
        return suite.Finir();
    }

    private sealed class Suite
    {
        private readonly List<ResultatAppareil> _resultats = [];
        private readonly List<string> _remarques = [];
        private Delimiteurs? _delimiteurs;
        private Brouillon? _patient;
        private Brouillon? _examen;
        private string? _appareil;
        private bool _autreMessage;
        private int _valeurs;

        public Refus? Segment(string segment, int numero)
        {
            var nom = segment.Length >= 3 ? segment[..3] : segment;
            if (nom.Length < 3 || !nom.All(char.IsAsciiLetterOrDigit))
            {
                return Faute(numero, "segment", "elle ne commence pas par un nom de segment de trois lettres (MSH, PID, OBX…)");
            }
            if (nom == "MSH")
            {
                return Entete(segment, numero);
            }
            if (s_muets.Contains(nom) || _autreMessage)
            {
                return null;
            }
            return _delimiteurs is { } d ? Contenu(nom, new Champs(segment, d), numero) : Faute(numero, "entete", "le message ne commence pas par un segment MSH");
        }

        public Resultat<LectureAppareil> Finir()
        {
            Fermer();
            if (_resultats.Count > 0)
            {
                return new LectureAppareil(FormatAppareil.Hl7, "", _resultats, _remarques);
            }
            return _autreMessage
                ? new Refus("appareil.hl7.type", "Ce fichier HL7 ne contient pas de résultat : seuls les messages ORU^R01 se lisent.")
                : new Refus("appareil.hl7.vide", "Ce message HL7 ne contient aucun examen (segment OBR).");
        }

        private static Refus Faute(int numero, string code, string phrase) => new($"appareil.hl7.{code}", $"Ligne {numero} : {phrase}.");

        private Refus? Entete(string segment, int numero)
        {
            Fermer();
            (_patient, _autreMessage) = (null, false);
            if (Delimiteurs.De(segment) is not { } delimiteurs)
            {
                return Faute(numero, "entete", "le segment MSH ne déclare pas ses séparateurs (MSH|^~\\&)");
            }
            _delimiteurs = delimiteurs;
            // MSH-1 is the separator itself, hence one less.
            var champs = new Champs(segment, delimiteurs);
            _appareil = Decodage.Net($"{champs.Composant(2, 1)} {champs.Composant(3, 1)}");
            if (champs.Composant(8, 1) != "ORU" || champs.Composant(8, 2) is not ("R01" or ""))
            {
                _autreMessage = true;
                Remarquer($"Ligne {numero} : un message qui n’est pas ORU^R01 est laissé de côté.");
            }
            return null;
        }

        private Refus? Contenu(string nom, Champs champs, int numero)
        {
            switch (nom)
            {
                case "PID":
                    Fermer();
                    return Patient(champs, numero);
                case "OBR": return Examen(champs);
                case "OBX" when _examen is { } examen: return Resultat(examen, champs, numero);
                case "OBX": return Faute(numero, "orphelin", "un résultat (OBX) vient avant tout examen (OBR), on ne sait pas de quoi il parle");
                case "NTE": _examen?.Commenter(champs.Texte(3)); return null;
                default: _examen?.Ignorer(nom); return null;
            }
        }

        private Refus? Patient(Champs champs, int numero)
        {
            var naissance = champs.Composant(7, 1);
            if (naissance.Length > 0 && Decodage.InstantHl7(naissance) is null)
            {
                return Faute(numero, "date", "la date de naissance (PID-7) n’est pas de la forme AAAAMMJJ");
            }
            _patient = new()
            {
                Nom = Decodage.Net(champs.Composant(5, 1)),
                Prenom = Decodage.Net(champs.Composant(5, 2)),
                Naissance = Decodage.InstantHl7(naissance) is { } le ? DateOnly.FromDateTime(le) : null,
                Sexe = Decodage.Sexe(champs.Composant(8, 1)),
            };
            _patient.Identifiants.AddRange(champs.Repetitions(3).Select(r => champs.ComposantDe(r, 1)).Where(i => i.Length > 0).Take(10));
            return null;
        }

        private Refus? Examen(Champs champs)
        {
            Fermer();
            _examen = new() { Appareil = _appareil, Nom = _patient?.Nom, Prenom = _patient?.Prenom, Naissance = _patient?.Naissance, Sexe = _patient?.Sexe };
            _examen.Identifiants.AddRange(_patient?.Identifiants ?? []);
            _examen.TypeDonne = Decodage.Net(champs.Composant(4, 1)) ?? Decodage.Net(champs.Composant(4, 2));
            _examen.Commenter(champs.Composant(4, 2));
            Dater(_examen, champs.Composant(7, 1));
            return null;
        }

        private static void Dater(Brouillon examen, string texte)
        {
            if (examen.Jour is null && Decodage.InstantHl7(texte) is { } le)
            {
                (examen.Jour, examen.Heure) = (DateOnly.FromDateTime(le), TimeOnly.FromDateTime(le));
            }
        }

        private Refus? Resultat(Brouillon examen, Champs champs, int numero)
        {
            var (genre, code) = (champs.Composant(2, 1), champs.Composant(3, 1));
            if (code.Length == 0 && champs.Composant(3, 2).Length == 0)
            {
                return Faute(numero, "code", "le résultat ne dit pas ce qui est mesuré (OBX-3 vide)");
            }
            if (champs.Composant(11, 1) is "D" or "X" or "W" || genre is "ED" or "RP")
            {
                examen.Ignorer(genre is "ED" or "RP" ? $"OBX {genre}" : "OBX retiré");
                return null;
            }
            Dater(examen, champs.Composant(14, 1));
            var (basse, haute) = Decodage.Bornes(champs.Texte(7));
            foreach (var repetition in champs.Repetitions(5))
            {
                var texte = Valeur(genre, champs, repetition);
                if (texte.Length > 0)
                {
                    examen.Valeurs.Add(new(code.Length > 0 ? code : champs.Composant(3, 2), Decodage.Net(champs.Composant(3, 3)), Decodage.Net(champs.Composant(3, 2)),
                        texte, Nombre.Lire(texte), Decodage.Net(champs.Composant(6, 1)), basse, haute, numero));
                }
                if (++_valeurs > LireFichierAppareil.ValeursAuPlus)
                {
                    return new Refus("appareil.valeurs", $"Le fichier contient plus de {LireFichierAppareil.ValeursAuPlus} valeurs : exportez moins d’examens à la fois.");
                }
            }
            return null;
        }

        /// <summary>A structured number is comparator^number; a coded answer is told by its words.</summary>
        private static string Valeur(string genre, Champs champs, string repetition) => genre switch
        {
            "SN" => $"{champs.ComposantDe(repetition, 1)}{champs.ComposantDe(repetition, 2)}".TrimStart('='),
            "CE" or "CWE" or "CNE" => champs.ComposantDe(repetition, 2) is { Length: > 0 } mots ? mots : champs.ComposantDe(repetition, 1),
            _ => champs.Rendre(repetition).Trim(),
        };

        private void Fermer()
        {
            if (_examen is { } examen)
            {
                _resultats.Add(examen.Finir(FormatAppareil.Hl7));
            }
            _examen = null;
        }

        private void Remarquer(string remarque)
        {
            if (_remarques.Count < LireFichierAppareil.RemarquesAuPlus)
            {
                _remarques.Add(remarque);
            }
        }
    }

    private sealed record Delimiteurs(char Champ, char Composant, char Repetition, char Echappement, char Sous)
    {
        public static Delimiteurs? De(string msh)
        {
            if (msh.Length < 8)
            {
                return null;
            }
            char[] cinq = [msh[3], msh[4], msh[5], msh[6], msh[7]];
            return cinq.Any(c => char.IsLetterOrDigit(c) || char.IsControl(c)) || cinq.Distinct().Count() < 5 ? null : new(cinq[0], cinq[1], cinq[2], cinq[3], cinq[4]);
        }
    }

    private sealed class Champs(string segment, Delimiteurs d)
    {
        private readonly string[] _champs = segment.Split(d.Champ);

        /// <summary>The whole field, escapes undone.</summary>
        public string Texte(int rang) => Rendre(Brut(rang)).Trim();

        public string[] Repetitions(int rang) => Brut(rang).Split(d.Repetition);

        public string Composant(int rang, int composant) => ComposantDe(Repetitions(rang)[0], composant);

        public string ComposantDe(string repetition, int composant)
        {
            var composants = repetition.Split(d.Composant);
            return composant > composants.Length ? "" : Rendre(composants[composant - 1].Split(d.Sous)[0]).Trim();
        }

        /// <summary>\F\ \S\ \T\ \R\ \E\ are the separators; \.br\ a line; \Xhh\ bytes; the others say how to print, and are dropped.</summary>
        public string Rendre(string texte)
        {
            if (!texte.Contains(d.Echappement, StringComparison.Ordinal))
            {
                return texte;
            }
            var (sortie, place) = (new StringBuilder(texte.Length), 0);
            while (place < texte.Length)
            {
                var fin = texte[place] == d.Echappement ? texte.IndexOf(d.Echappement, place + 1) : -1;
                if (fin < 0)
                {
                    sortie.Append(texte[place++]);
                    continue;
                }
                sortie.Append(Echappe(texte[(place + 1)..fin]));
                place = fin + 1;
            }
            return sortie.ToString();
        }

        private string Brut(int rang) => rang < _champs.Length ? _champs[rang] : "";

        private string Echappe(string code) => code switch
        {
            "F" => $"{d.Champ}",
            "S" => $"{d.Composant}",
            "T" => $"{d.Sous}",
            "R" => $"{d.Repetition}",
            "E" => $"{d.Echappement}",
            ".br" or ".sp" => "\n",
            ['X', .. var hexa] when hexa.Length % 2 == 0 && hexa.All(char.IsAsciiHexDigit) => Octets(hexa),
            _ => "",
        };

        private static string Octets(string hexa) => string.Concat(hexa.Chunk(2).Select(c => (char)int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
    }
}
